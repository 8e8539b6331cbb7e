'use client';

import { useTranslations } from 'next-intl';
import { faultsByField } from '@/components/forms/form-refusal';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useRegisterFormat } from '@/components/format/register-format';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FieldSelect } from '@/components/ui/fields/field-select';
import { chooseMembersAction } from '@/lib/imports/jobs/actions-preview';
import { answersTo } from '@/lib/imports/jobs/rules';
import { CREATE_MEMBER, LEAVE_OUT } from '@/lib/imports/names/types-answer';
import type { AmbiguousMember } from '@/lib/imports/plan/types';
import { MEMBER_KINDS } from '@/lib/members/types';

interface MemberChoicesFormProps {
  jobId: number;
  words: readonly AmbiguousMember[];
  /** Whether the kind of a new member has to be said here. */
  asksKind: boolean;
}

/** Words shown at once; further ones are folded. */
const SHOWN = 20;

/** Asks whom words of a list mean that name no member for sure; until it is said, their rows are wrong. */
export function MemberChoicesForm({ jobId, words, asksKind }: MemberChoicesFormProps) {
  const t = useTranslations('importPages.ambiguous');
  const form = useTranslations('importPages.form');
  const kinds = useTranslations('terms.memberKind');
  const refusals = useImportRefusal();
  const { state, pending, message, attributes } = useOfficeForm(chooseMembersAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const faults = faultsByField(refusal);
  const said = faults['words'];
  const faultText = (name: string) => (faults[name] === undefined ? undefined : refusals.fault(faults[name]));
  const mayCreate = words.some((word) => answersTo(word).includes(CREATE_MEMBER) && word.why !== 'resembles');
  const toField = (word: AmbiguousMember, place: number) => (
    <WordField
      key={word.written}
      word={word}
      place={place}
      error={faultText(`words.${place}`)}
      typed={state.typed[`words.${place}`] ?? ''}
    />
  );
  return (
    <OfficeForm
      id="import-member-choices"
      className="mt-4 max-w-4xl space-y-4"
      pending={pending}
      message={message}
      attributes={attributes}
      refused={refusal && refusals.reason(refusal.kind)}
      withRefusal={said === undefined ? null : <p className="mt-1">{refusals.fault(said)}</p>}
      hidden={{ jobId }}
      submit={{ label: t('choose'), pendingLabel: form('working'), quiet: true }}
    >
      <h3 className="text-base font-medium">{t('heading')}</h3>
      <p className="max-w-measure">{t('lede')}</p>
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">{words.slice(0, SHOWN).map(toField)}</div>
      {words.length > SHOWN ? (
        <details>
          <summary className="font-medium">{t('more', { count: words.length - SHOWN })}</summary>
          <div className="mt-4 grid gap-x-6 gap-y-5 sm:grid-cols-2">
            {words.slice(SHOWN).map((word, at) => toField(word, SHOWN + at))}
          </div>
        </details>
      ) : null}
      {asksKind && mayCreate ? (
        <FieldSelect
          texts={{
            id: 'import-member-kind',
            label: t('kind'),
            hint: t('kindHint'),
            error: faultText('memberKind'),
          }}
          options={[
            { value: '', label: t('noKind') },
            ...MEMBER_KINDS.map((kind) => ({ value: kind, label: kinds(kind) })),
          ]}
          select={{ name: 'memberKind', defaultValue: state.typed['memberKind'] ?? '' }}
        />
      ) : null}
    </OfficeForm>
  );
}

interface WordFieldProps {
  word: AmbiguousMember;
  place: number;
  error: string | undefined;
  typed: string;
}

/** One word, and what it may mean. */
function WordField({ word, place, error, typed }: WordFieldProps) {
  const t = useTranslations('importPages.ambiguous');
  const format = useRegisterFormat();
  const { written, count, lines, candidates, why } = word;
  const where = { count, lines: lines.join(', ') };
  const signs = { [CREATE_MEMBER]: t('create'), [LEAVE_OUT]: t('leaveOut') };
  const names = new Map(candidates.map(({ value, name }) => [value, format.name(name)]));
  return (
    <FieldSelect
      texts={{
        id: `import-member-word-${place}`,
        label: written,
        hint: t(why === undefined ? 'where' : `where_${why}`, where),
        error,
      }}
      options={[
        { value: '', label: t(why === 'resembles' ? 'openNew' : 'open') },
        ...answersTo(word).map((value) => ({
          value,
          label: names.get(value) ?? (value === CREATE_MEMBER ? signs[CREATE_MEMBER] : signs[LEAVE_OUT]),
        })),
      ]}
      select={{ name: `words.${place}`, defaultValue: typed }}
    />
  );
}
