'use server';

import { currentUser } from '@/lib/auth/gates';
import { chosenFile } from '@/lib/forms/form-input';
import { refuse } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import { submitForm } from '@/lib/forms/submit-form';
import { demandShared } from '@/lib/networks/permissions';
import { attachSourceFile, removeSourceFile } from '@/lib/sources/mutations-file';
import { publishSourceFile, withdrawSourceFilePublication } from '@/lib/sources/mutations-file-publication';
import { listNetworksCiting } from '@/lib/sources/queries-office';
import { sourceFileInputSchema, sourceFilePublicationSchema, sourceFileRemovalSchema } from '@/lib/sources/schema-file';
import { SOURCE_FILE_LARGEST_BYTES } from '@/lib/sources/types-file';

/** It needs the same permission as editing the source. */
const mayEdit = async ({ sourceId }: { sourceId: number }) =>
  demandShared(await currentUser(), await readSnapshot((reader) => listNetworksCiting(reader, sourceId)));

export async function attachSourceFileAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: sourceFileInputSchema,
    shape: { numbers: ['sourceId'] },
    authorise: mayEdit,
    change: async (write, { sourceId }) => {
      const file = chosenFile(form);
      if (!file) return refuse({ kind: 'file_missing' as const });
      if (file.size > SOURCE_FILE_LARGEST_BYTES) return refuse({ kind: 'file_too_large' as const });
      return attachSourceFile(write, sourceId, new Uint8Array(await file.arrayBuffer()));
    },
  });
}

export async function removeSourceFileAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: sourceFileRemovalSchema,
    shape: { numbers: ['sourceId'] },
    authorise: mayEdit,
    change: removeSourceFile,
  });
}

export async function publishSourceFileAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: sourceFilePublicationSchema,
    shape: { numbers: ['sourceId'], flags: ['namesNobody', 'noSignatures', 'notSigned'] },
    authorise: mayEdit,
    change: publishSourceFile,
  });
}

export async function withdrawSourceFilePublicationAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: sourceFileRemovalSchema,
    shape: { numbers: ['sourceId'] },
    authorise: mayEdit,
    change: withdrawSourceFilePublication,
  });
}
