'use client';

import { useTranslations } from 'next-intl';
import { CompletenessField } from '@/components/forms/completeness-field';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FieldText } from '@/components/ui/fields/field-text';
import { FieldTick } from '@/components/ui/fields/field-tick';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { sayCompleteAction } from '@/lib/imports/jobs/actions-preview';
import { LIST_MAY_BE, type CompleteList } from '@/lib/imports/mapping/types';

interface CompleteFormProps {
  jobId: number;
  complete: CompleteList | undefined;
  /** Some members are not counted, because the end of their seat is not known. */
  asksUnknownEnds: boolean;
}

/** Says of whom the list names all that came: the others become absent by it, and are named once it is looked at again. */
export function CompleteForm({ jobId, complete, asksUnknownEnds }: CompleteFormProps) {
  const t = useTranslations('importPages.complete');
  const consequence = useTranslations('participation.consequence');
  const form = useTranslations('importPages.form');
  const office = useTranslations('admin.form');
  const words = useImportRefusal();
  const { state, pending, message, attributes } = useOfficeForm(sayCompleteAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const counts = complete?.countUnknownEnds === true;
  return (
    <form id="import-complete" className="mt-4 max-w-measure space-y-4" {...attributes}>
      <h3 className="text-base font-medium">{t('heading')}</h3>
      <p>{t('lede')}</p>
      {refusal ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{words.reason(refusal.kind)}</p>
        </FormMessage>
      ) : null}
      <input type="hidden" name="jobId" value={jobId} />
      <CompletenessField id="import-complete-for" value={complete?.completeFor ?? 'nothing'} levels={LIST_MAY_BE} />
      <FieldText
        texts={{
          id: 'import-complete-meetings',
          label: t('meetings'),
          hint: t('meetingsHint'),
          optional: office('optional'),
        }}
        input={{ name: 'meetings', defaultValue: complete?.meetings?.join('; ') ?? '' }}
      />
      {asksUnknownEnds || counts ? (
        <FieldTick
          texts={{ id: 'import-count-ends', label: consequence('count'), hint: consequence('countHint') }}
          input={{ name: 'countUnknownEnds', defaultChecked: counts }}
        />
      ) : null}
      <FormSubmit pending={pending} pendingLabel={form('working')} quiet>
        {t('say')}
      </FormSubmit>
    </form>
  );
}
