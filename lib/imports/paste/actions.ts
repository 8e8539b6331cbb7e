'use server';

import { saveDraft } from '@/lib/audit/proposals/mutations';
import { findNetworkId } from '@/lib/audit/queries-rows';
import { toActor, demandPermission } from '@/lib/auth/gates';
import { networksAllowing } from '@/lib/auth/permissions';
import type { SignedInUser } from '@/lib/auth/types';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { readSnapshot } from '@/lib/db/reader';
import type { DatabaseRefusal } from '@/lib/db/refusals';
import type { RegisterWrite } from '@/lib/db/register-write';
import { showFreshPages } from '@/lib/forms/fresh-pages';
import { chosenFile } from '@/lib/forms/form-input';
import type { InvalidInput } from '@/lib/forms/form-state';
import { submitStep } from '@/lib/forms/submit-step';
import { readDocument, tooLarge } from '@/lib/imports/documents/reader';
import { DOCUMENT_LIMITS } from '@/lib/imports/documents/rules';
import type { DocumentReading, DocumentRefusal } from '@/lib/imports/documents/types';
import { applyPaste, type PasteOrder } from '@/lib/imports/paste/mutations';
import { readPaste } from '@/lib/imports/paste/queries';
import { pasteFormSchema, type PasteForm } from '@/lib/imports/paste/schema';
import type { PasteRefusal, PasteStep } from '@/lib/imports/paste/types';
import { describeList } from '@/lib/meetings/queries-office';
import { mayCite } from '@/lib/networks/queries-citable';

const PASTE = {
  numbers: ['meetingId', 'version', 'sourceId', 'otherDay'],
  flags: ['countUnknownEnds'],
  unguarded: ['text'],
};

/**
 * Reads a pasted list or the document that holds it, or writes what was chosen for it. The text goes back with either
 * answer, also that of a document, and nowhere else.
 */
export async function pasteMinutesAction(_previous: unknown, form: FormData) {
  let taken: string | null = null;
  const state = await submitStep(form, {
    schema: pasteFormSchema,
    shape: PASTE,
    authorise: async ({ meetingId }) => demandPermission('edit', await findNetworkId('meeting', meetingId)),
    work: async (input, user, confirmed) => {
      const found = await textIn(input, form);
      if (!found.ok) return found;
      if (found.value.isDocument) taken = found.value.text;
      return readOrWrite(input, found.value, user, confirmed);
    },
  });
  return taken === null ? state : { ...state, typed: { ...state.typed, text: taken } };
}

interface FoundText extends DocumentReading {
  isDocument: boolean;
}

/** The text to be read: of the document, where one was chosen, otherwise as it was pasted. */
async function textIn(
  { intent, text }: PasteForm,
  form: FormData,
): Promise<Result<FoundText, DocumentRefusal | InvalidInput>> {
  const file = intent === 'read' ? chosenFile(form) : null;
  if (!file)
    return text === null
      ? refuse({ kind: 'invalid', fields: { text: 'required' } })
      : succeed({ text, pagesWithoutText: [], concealed: [], isDocument: false });
  if (file.size > DOCUMENT_LIMITS.bytes) return refuse(tooLarge);
  const read = await readDocument(new Uint8Array(await file.arrayBuffer()));
  return read.ok ? succeed({ ...read.value, isDocument: true }) : read;
}

async function readOrWrite(
  { intent, ...input }: PasteForm,
  { text, pagesWithoutText, concealed }: DocumentReading,
  user: SignedInUser,
  confirmed: readonly string[],
): Promise<Result<PasteStep, PasteRefusal | DatabaseRefusal>> {
  if (!(await readSnapshot((reader) => mayCite(reader, user, input)))) return refuse({ kind: 'unknown_reference' });
  if (intent === 'read') {
    const read = await readSnapshot((reader) => readPaste(reader, { ...input, text }));
    if (read === 'list_too_long') return refuse({ kind: read });
    return read
      ? succeed({ step: 'read', reading: read.reading, pagesWithoutText, concealed })
      : refuse({ kind: 'not_found' });
  }
  const editable = networksAllowing(user.grants, 'edit');
  const outcome = await attemptWrite({ ...toActor(user), confirmed }, (write) =>
    pasteAsDraft(write, { ...input, text, editable }),
  );
  if (outcome.ok) await showFreshPages();
  return outcome;
}

/** What is pasted is a draft: where that would change something public, it is proposed instead of written. */
async function pasteAsDraft(write: RegisterWrite, order: PasteOrder): Promise<Result<PasteStep, PasteRefusal>> {
  const about = await describeList(write.transaction, order);
  if (!about) return refuse({ kind: 'not_found' });
  const saved = await saveDraft(write, about, {
    inPlace: (inside) => applyPaste(inside, order),
    inForce: (inside) => applyPaste(inside, { ...order, inForce: true }),
  });
  if (!saved.ok) return saved;
  const { proposalId, value } = saved.value;
  if (proposalId === null) return succeed(value);
  const { leftOut, counts } = value;
  return succeed({ step: 'proposed', leftOut, counts, draft: { network: about.network, proposalId } });
}
