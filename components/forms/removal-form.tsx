import { useTranslations } from 'next-intl';
import type { FormRefusal } from '@/components/forms/form-refusal';
import { RecordForm, type SavedRecord } from '@/components/forms/record-form';
import type { OfficeAction } from '@/components/forms/use-office-form';
import type { EditTarget } from '@/lib/audit/types-edit';

interface RemovalFormProps<Saved extends SavedRecord, Refusal extends FormRefusal> {
  action: OfficeAction<Saved, Refusal>;
  /** Without a version where the record itself cannot change. */
  target: Omit<EditTarget, 'version'> & Partial<EditTarget>;
  submit: string;
  hint?: string;
  /** The removal may also be kept as a draft. */
  mayDraft?: boolean;
}

/** Removes a record, with a reason; folded away, because it is seldom intended. */
export function RemovalForm<Saved extends SavedRecord, Refusal extends FormRefusal>(
  props: RemovalFormProps<Saved, Refusal>,
) {
  const { action, target, submit, hint, mayDraft = false } = props;
  const { id, version } = target;
  const t = useTranslations('admin.record');
  const fields = useTranslations('admin.fields');
  return (
    <details className="mt-10 border-t border-line pt-4">
      <summary>{submit}</summary>
      <div className="mt-4">
        {hint ? <p className="mb-3 max-w-measure text-muted">{hint}</p> : null}
        <RecordForm
          id="removal"
          action={action}
          fields={[
            { kind: 'text', name: 'reason', label: fields('reason'), hint: fields('reasonHint'), required: true },
          ]}
          values={{}}
          hidden={{ id, ...(version !== undefined && { version }) }}
          submit={submit}
          done={t('removed')}
          mayDraft={mayDraft}
          once
        />
      </div>
    </details>
  );
}
