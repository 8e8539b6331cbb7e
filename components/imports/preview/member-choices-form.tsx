'use client';

import { useTranslations } from 'next-intl';
import { faultsByField } from '@/components/forms/form-refusal';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useRegisterFormat } from '@/components/format/register-format';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FieldSelect } from '@/components/ui/fields/field-select';
import { chooseMembersAction } from '@/lib/imports/jobs/actions-preview';
import type { AmbiguousMember } from '@/lib/imports/plan/types';

/** Asks whom words of a list mean that may mean several members; until it is said, their rows are wrong. */
export function MemberChoicesForm({ jobId, words }: { jobId: number; words: readonly AmbiguousMember[] }) {
  const t = useTranslations('importPages.ambiguous');
  const form = useTranslations('importPages.form');
  const refusals = useImportRefusal();
  const format = useRegisterFormat();
  const { state, pending, message, attributes } = useOfficeForm(chooseMembersAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const faults = faultsByField(refusal);
  const said = faults['words'];
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
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        {words.map(({ written, count, lines, candidates }, place) => {
          const name = `words.${place}`;
          const fault = faults[name];
          return (
            <FieldSelect
              key={written}
              texts={{
                id: `import-member-word-${place}`,
                label: written,
                hint: t('where', { count, lines: lines.join(', ') }),
                error: fault === undefined ? undefined : refusals.fault(fault),
              }}
              options={[
                { value: '', label: t('open') },
                ...candidates.map((one) => ({ value: one.value, label: format.name(one.name) })),
              ]}
              select={{ name, defaultValue: state.typed[name] ?? '' }}
            />
          );
        })}
      </div>
    </OfficeForm>
  );
}
