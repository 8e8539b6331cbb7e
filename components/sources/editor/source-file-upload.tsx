'use client';

import { useTranslations } from 'next-intl';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import { faultsByField, useRefusalWords } from '@/components/forms/form-refusal';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { FieldFile } from '@/components/ui/fields/field-file';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { attachSourceFileAction } from '@/lib/sources/actions-file';
import { SOURCE_FILE_ENDINGS, SOURCE_FILE_LARGEST_BYTES } from '@/lib/sources/types-file';

const ACCEPTED = Object.entries(SOURCE_FILE_ENDINGS)
  .flatMap(([type, ending]) => [type, `.${ending}`])
  .join(',');

interface SourceFileUploadProps {
  sourceId: number;
  hasFile: boolean;
  /** Without a script the browser has just sent one that the server does not even read. */
  sentTooLarge: boolean;
}

/** Attaches a file to a source. One that is too large is not sent at all where the browser can tell. */
export function SourceFileUpload({ sourceId, hasFile, sentTooLarge }: SourceFileUploadProps) {
  const t = useTranslations('admin.record.file');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(attachSourceFileAction);
  const [tooLarge, setTooLarge] = useState(sentTooLarge);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const reason = refusal?.kind ?? (sentTooLarge && tooLarge ? 'file_too_large' : null);
  const fault = tooLarge ? 'file_too_large' : faultsByField(refusal)['file'];

  if (hasFile) {
    return state.outcome?.ok ? (
      <FormMessage tone="done" ref={message}>
        <p className="font-medium">{t('attached')}</p>
      </FormMessage>
    ) : null;
  }
  const choose = (event: ChangeEvent<HTMLInputElement>) =>
    setTooLarge((event.target.files?.[0]?.size ?? 0) > SOURCE_FILE_LARGEST_BYTES);
  const send = (event: FormEvent<HTMLFormElement>) => {
    if (tooLarge) event.preventDefault();
    else attributes.onSubmit(event);
  };
  return (
    <form id="source-file-upload" className="max-w-3xl space-y-5" {...attributes} onSubmit={send}>
      {reason === null ? null : (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{words.reason(reason)}</p>
        </FormMessage>
      )}
      <input type="hidden" name="sourceId" value={sourceId} />
      <FieldFile
        texts={{
          id: 'source-file',
          label: t('label'),
          hint: t('hint'),
          error: fault === undefined ? undefined : words.fault(fault),
        }}
        input={{ name: 'file', accept: ACCEPTED, required: true, onChange: choose }}
      />
      <FormSubmit pending={pending} pendingLabel={form('pending')}>
        {t('attach')}
      </FormSubmit>
    </form>
  );
}
