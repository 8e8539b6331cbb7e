import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FormRefusal } from '@/components/forms/form-refusal';
import { useRegisterFormat } from '@/components/format/register-format';
import { FieldTick } from '@/components/ui/fields/field-tick';
import type { ListConsequences } from '@/lib/participation/consequences/types';
import type { MemberReference } from '@/lib/members/types';

interface ListQuestionPanelProps {
  id: string;
  refusal: FormRefusal | null;
  /** What was typed before the answer, the tick among it. */
  typed: Readonly<Record<string, string>>;
}

/**
 * Who becomes absent by the list, of whom nothing is counted, and which of its words stand against the record, by name,
 * before it is saved. Stands inside the form; sending it again says that these have been looked at.
 */
export function ListQuestionPanel({ id, refusal, typed }: ListQuestionPanelProps) {
  const { consequences, seen } = refusal ?? {};
  if (!consequences || seen === undefined) {
    const given = refusal ? typed['seen'] : undefined;
    return given === undefined ? null : <input type="hidden" name="seen" value={given} />;
  }
  return (
    <div id={id} className="max-w-measure space-y-4 border-s-4 border-absent bg-surface px-5 py-4" data-list-question>
      <input type="hidden" name="seen" value={seen} />
      <ListConsequencesText consequences={consequences} />
      {consequences.unknownEnd.length > 0 ? <CountTick id={`${id}-count`} typed={typed} /> : null}
    </div>
  );
}

function CountTick({ id, typed }: { id: string; typed: ListQuestionPanelProps['typed'] }) {
  const t = useTranslations('participation.consequence');
  return (
    <FieldTick
      texts={{ id, label: t('count'), hint: t('countHint') }}
      input={{ name: 'countUnknownEnds', defaultChecked: typed['countUnknownEnds'] !== undefined }}
    />
  );
}

/** The consequences of a list in words, each with its members. */
function ListConsequencesText({ consequences }: { consequences: ListConsequences<MemberReference> }) {
  const t = useTranslations('participation.consequence');
  const status = useTranslations('status.cell');
  const format = useRegisterFormat();
  const { absent, unknownEnd, withoutSeat, againstState } = consequences;
  const names = (members: readonly MemberReference[]) => members.map(({ name }) => format.name(name));
  const words = (said: ListConsequences<MemberReference>['withoutSeat']) =>
    said.map(({ member, status: word }) => t('word', { member: format.name(member.name), status: status(word) }));
  return (
    <>
      <Named title={t('absent', { count: absent.length })} names={names(absent)} />
      <Named title={t('unknownEnd', { count: unknownEnd.length })} names={names(unknownEnd)} />
      <Named title={t('withoutSeat', { count: withoutSeat.length })} names={words(withoutSeat)} />
      <Named title={t('againstState', { count: againstState.length })} names={words(againstState)} />
    </>
  );
}

function Named({ title, names }: { title: ReactNode; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section>
      <p className="font-medium">{title}</p>
      <ul className="mt-1 list-disc ps-5 sm:columns-2">
        {names.map((name) => (
          <li key={name} className="break-inside-avoid">
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
