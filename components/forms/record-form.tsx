'use client';

import { useTranslations } from 'next-intl';
import { ChangeList } from '@/components/forms/change-list';
import { faultsByField, useRefusalWords, type FormRefusal } from '@/components/forms/form-refusal';
import { KeptAsDraft } from '@/components/forms/kept-as-draft';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { PersonalQuestion } from '@/components/forms/personal-question';
import { RecordControl } from '@/components/forms/record-control';
import type { FieldValues, RecordField } from '@/components/forms/record-field';
import { KeptTypingPanel } from '@/components/forms/typing/kept-typing-panel';
import { useKeptTyping } from '@/components/forms/typing/use-kept-typing';
import { useOfficeForm, type OfficeAction } from '@/components/forms/use-office-form';
import { useStandingVersion } from '@/components/forms/use-standing-version';
import { FIELD_ROWS } from '@/components/ui/fields/field-frame';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';

/** What an action says of the record it has written. */
export interface SavedRecord {
  id?: number;
  slug?: string;
  version?: number;
  /** It was kept as a draft instead: where. */
  draft?: { network: string; proposalId: number };
}

interface RecordFormProps<Saved extends SavedRecord, Refusal extends FormRefusal> {
  id: string;
  action: OfficeAction<Saved, Refusal>;
  fields: readonly RecordField[];
  values: FieldValues;
  /** Hidden fields: which record, which network, which version was seen. */
  hidden: Readonly<Record<string, string | number>>;
  submit: string;
  done: string;
  /** Where to go on; `:slug` and `:id` stand for the record that was written. */
  next?: { label: string; address: string };
  /** The change may also be kept as a draft. */
  mayDraft?: boolean;
  /** The form serves one record and closes once it is saved. */
  once?: boolean;
}

/**
 * Creates or edits one record. When refused, it keeps what was typed and says beside the field what has to be
 * corrected.
 */
export function RecordForm<Saved extends SavedRecord, Refusal extends FormRefusal>(
  props: RecordFormProps<Saved, Refusal>,
) {
  const { id, action, fields, values, hidden, submit, done, next, mayDraft = false, once = false } = props;
  const t = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(action);
  const saved = state.outcome?.ok ? state.outcome.value : null;
  const typing = useKeptTyping(attributes.ref, saved);
  const refusal: FormRefusal | null = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const faults = faultsByField(refusal);
  const version = useStandingVersion(Number(hidden['version'] ?? 0), saved?.version ?? refusal?.current?.version);
  const standing = { ...hidden, ...(version > 0 && { version }) };
  const labelOf = (name: string) => fields.find((field) => field.name === name)?.label ?? name;
  const address = next?.address.replace(':slug', saved?.slug ?? '').replace(':id', String(saved?.id ?? ''));
  return (
    <form id={id} className="max-w-3xl space-y-6" {...attributes}>
      <KeptTypingPanel typing={typing} />
      {saved ? (
        <FormMessage tone="done" ref={message}>
          {saved.draft ? <KeptAsDraft draft={saved.draft} /> : <p className="font-medium">{done}</p>}
          {next && !saved.draft ? (
            <p className="mt-1">
              <a href={address}>{next.label}</a>
            </p>
          ) : null}
        </FormMessage>
      ) : null}
      {refusal ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{words.reason(refusal.kind)}</p>
          <PersonalQuestion formId={id} refusal={refusal} typed={state.typed} labelOf={labelOf} />
          {refusal.diff ? (
            <div className="mt-3">
              <ChangeList
                changes={refusal.diff}
                caption={t('difference')}
                heads={{ from: t('standsNow'), to: t('youTyped') }}
                labelOf={labelOf}
              />
            </div>
          ) : null}
        </FormMessage>
      ) : null}
      {saved && once ? null : (
        <>
          <ListQuestionPanel id={`${id}-question`} refusal={refusal} typed={state.typed} />
          {Object.entries(standing).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="grid gap-x-6 sm:grid-cols-2">
            {fields.map((field) => (
              <div key={field.name} className={`${FIELD_ROWS} pb-5 ${field.half ? '' : 'sm:col-span-2'}`}>
                <RecordControl
                  field={field}
                  formId={id}
                  value={(state.outcome ? state.typed[field.name] : values[field.name]) ?? ''}
                  error={faults[field.name] === undefined ? undefined : words.fault(faults[field.name] ?? '')}
                  optional={t('optional')}
                  understood={t('understood')}
                />
              </div>
            ))}
          </div>
          <div className="flex flex-wrap gap-x-4 gap-y-2">
            <FormSubmit pending={pending} pendingLabel={t('pending')}>
              {refusal?.diff ? t('saveMine') : submit}
            </FormSubmit>
            {mayDraft ? (
              <FormSubmit pending={pending} pendingLabel={t('pending')} quiet name="release" value="draft">
                {t('propose')}
              </FormSubmit>
            ) : null}
          </div>
        </>
      )}
    </form>
  );
}
