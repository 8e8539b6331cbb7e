'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { NewSourceDefaults } from '@/components/attendance/entry/new-source-defaults';
import { faultsByField, useRefusalWords, type FormRefusal } from '@/components/forms/form-refusal';
import { PersonalQuestion } from '@/components/forms/personal-question';
import { RecordControl } from '@/components/forms/record-control';
import type { FieldValues } from '@/components/forms/record-field';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { FIELD_ROWS } from '@/components/ui/fields/field-frame';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { toSlug } from '@/lib/core/slug';
import { createSourceAction } from '@/lib/sources/actions';

interface NewLogSourceProps {
  title: string;
  defaults: NewSourceDefaults;
  /** Where the log goes on, with `:id` for the source. */
  address: string;
  onCancel: () => void;
}

/** A new document in place: what is known of it is filled in, Enter makes it and goes on with the log. */
export function NewLogSource({ title, defaults, address, onCancel }: NewLogSourceProps) {
  const t = useTranslations('admin.log');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(createSourceAction);
  const submit = useRef<HTMLDivElement>(null);
  const { outcome } = state;
  const refusal: FormRefusal | null = outcome && !outcome.ok ? outcome.reason : null;
  const faults = faultsByField(refusal);
  const values: FieldValues = outcome ? state.typed : { ...defaults.values, title };
  useEffect(() => {
    if (outcome?.ok) window.location.assign(address.replace(':id', String(outcome.value.id)));
  }, [outcome, address]);
  useEffect(() => {
    const missing = attributes.ref.current?.querySelector<HTMLElement>('input[required][value=""]');
    (missing ?? submit.current?.querySelector('button'))?.focus();
  }, [attributes.ref]);
  return (
    <form id="new-source" className="mt-4 max-w-3xl border-s-4 border-line-strong ps-5" {...attributes}>
      <h3>{t('sourceNew')}</h3>
      {refusal ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{words.reason(refusal.kind)}</p>
          <PersonalQuestion
            formId="new-source"
            refusal={refusal}
            typed={state.typed}
            labelOf={(name) => defaults.fields.find((field) => field.name === name)?.label ?? name}
          />
        </FormMessage>
      ) : null}
      {Object.entries(defaults.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="mt-3 grid gap-x-6 sm:grid-cols-2">
        {defaults.fields.map((field) =>
          field.kind === 'slug' && faults['slug'] === undefined ? (
            <input key="slug" type="hidden" name="slug" value={toSlug(`${title} ${defaults.slugEnding}`)} />
          ) : (
            <div key={field.name} className={`${FIELD_ROWS} pb-3 ${field.half ? '' : 'sm:col-span-2'}`}>
              <RecordControl
                field={field}
                formId="new-source"
                value={values[field.name] ?? ''}
                error={faults[field.name] === undefined ? undefined : words.fault(faults[field.name] ?? '')}
                optional={form('optional')}
                understood={form('understood')}
              />
            </div>
          ),
        )}
      </div>
      <div ref={submit} className="flex flex-wrap gap-x-4 gap-y-2">
        <FormSubmit pending={pending} pendingLabel={form('pending')}>
          {t('makeAndTake')}
        </FormSubmit>
        <button type="button" className="min-h-11 cursor-pointer px-2 underline underline-offset-4" onClick={onCancel}>
          {t('cancelSource')}
        </button>
      </div>
    </form>
  );
}
