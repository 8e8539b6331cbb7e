'use client';

import { useTranslations } from 'next-intl';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useFileFault } from '@/components/imports/refusals/file-fault';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FieldFile } from '@/components/ui/fields/field-file';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { uploadListAction } from '@/lib/imports/jobs/actions';
import { LIST_EXTENSIONS } from '@/lib/imports/files/rows/rules-extensions';
import { FILE_LIMITS } from '@/lib/imports/files/rows/rules-limits';
import type { FileRefusal } from '@/lib/imports/files/rows/types';

const ACCEPTED = LIST_EXTENSIONS.map((extension) => `.${extension}`).join(',');
const TOO_LARGE: FileRefusal = {
  kind: 'file',
  fault: 'too_large',
  detail: String(FILE_LIMITS.bytes / 1024 / 1024),
  line: null,
};

interface UploadFormProps {
  networkId: number;
  /** Of the page for reports that name persons, which are not taken in here. */
  reportAddress: string;
  wasTooLarge: boolean;
}

/** Takes a list in. One that is too large is not sent at all where the browser can tell; `wasTooLarge` where it could not. */
export function UploadForm({ networkId, reportAddress, wasTooLarge }: UploadFormProps) {
  const t = useTranslations('importPages.form');
  const words = useImportRefusal();
  const fileFault = useFileFault();
  const { state, pending, message, attributes } = useOfficeForm(uploadListAction);
  const [tooLarge, setTooLarge] = useState(false);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;

  const faultOf = (): string | undefined => {
    if (tooLarge || (wasTooLarge && !state.outcome)) return fileFault(TOO_LARGE);
    if (refusal?.kind === 'file') return fileFault(refusal);
    if (refusal?.kind === 'file_missing' || refusal?.kind === 'invalid') return words.reason('file_missing');
    return undefined;
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) =>
    setTooLarge((event.target.files?.[0]?.size ?? 0) > FILE_LIMITS.bytes);
  const send = (event: FormEvent<HTMLFormElement>) => {
    if (tooLarge) event.preventDefault();
    else attributes.onSubmit(event);
  };
  const fault = faultOf();
  return (
    <form id="import-upload" className="max-w-3xl space-y-5" {...attributes} onSubmit={send}>
      {refusal && fault === undefined ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{words.reason(refusal.kind)}</p>
          {refusal.kind === 'call_report' ? (
            <p className="mt-1">
              <a href={reportAddress}>{t('toCallReport')}</a>
            </p>
          ) : null}
        </FormMessage>
      ) : null}
      <input type="hidden" name="networkId" value={networkId} />
      <FieldFile
        texts={{ id: 'import-file', label: t('file'), hint: t('fileHint'), error: fault }}
        input={{ name: 'file', accept: ACCEPTED, required: true, onChange: choose }}
      />
      <FormSubmit pending={pending} pendingLabel={t('uploading')}>
        {t('upload')}
      </FormSubmit>
    </form>
  );
}
