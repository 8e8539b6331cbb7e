import 'server-only';
import { readSnapshot } from '@/lib/db/reader';
import { listRedactableFiles, listRedactions } from '@/lib/redactions/queries';

/** What was taken out, and the files that could be. */
export const loadRedactions = () =>
  readSnapshot(async (reader) => ({
    redactions: await listRedactions(reader),
    files: await listRedactableFiles(reader),
  }));
