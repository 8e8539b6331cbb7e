import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FormRefusal } from '@/components/forms/form-refusal';
import { useRegisterFormat } from '@/components/format/register-format';
import { FieldTick } from '@/components/ui/fields/field-tick';
import { partialDate } from '@/lib/core/partial-date';
import type { ChangeConsequences, ListConsequences, NamedCells } from '@/lib/participation/consequences/types';
import type { MemberReference } from '@/lib/members/types';

interface ListQuestionPanelProps {
  id: string;
  refusal: FormRefusal | null;
  /** What was typed before the answer, the tick among it. */
  typed: Readonly<Record<string, string>>;
}

/**
 * Who becomes absent by a list or a change, of whom nothing is counted, and what stands against the record, by name,
 * before it is saved. Stands inside the form; sending it again says that these have been looked at.
 */
export function ListQuestionPanel({ id, refusal, typed }: ListQuestionPanelProps) {
  const { consequences, cells, seen } = refusal ?? {};
  if (!consequences && !cells) {
    const given = refusal ? typed['seen'] : undefined;
    return given === undefined ? null : <input type="hidden" name="seen" value={given} />;
  }
  return (
    <div id={id} className="max-w-measure space-y-4 border-s-4 border-absent bg-surface px-5 py-4" data-list-question>
      {seen === undefined ? null : <input type="hidden" name="seen" value={seen} />}
      {consequences ? <ListConsequencesText consequences={consequences} /> : null}
      {cells ? <ChangeConsequencesText cells={cells} /> : null}
      {consequences && consequences.unknownEnd.length > 0 ? <CountTick id={`${id}-count`} typed={typed} /> : null}
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

/** The consequences of a change in words, each with its cells. */
function ChangeConsequencesText({ cells: { absent, outside, against } }: { cells: ChangeConsequences }) {
  const t = useTranslations('participation.consequence');
  const format = useRegisterFormat();
  const names = ({ count, cells }: NamedCells) => [
    ...cells.map(({ member, meeting }) =>
      t('cell', {
        member: format.name(member.name),
        meeting: format.name(meeting.title),
        date: format.date(partialDate(meeting.date)),
      }),
    ),
    ...(count > cells.length ? [t('more', { count: count - cells.length })] : []),
  ];
  return (
    <>
      <Named title={t('cellsAbsent', { count: absent.count })} names={names(absent)} />
      <Named title={t('cellsOutside', { count: outside.count })} names={names(outside)} />
      <Named title={t('cellsAgainst', { count: against.count })} names={names(against)} />
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
