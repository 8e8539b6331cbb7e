import { attemptWrite } from '@/lib/db/attempt-write';
import { readSnapshot } from '@/lib/db/reader';
import type { DatabaseRefusal } from '@/lib/db/refusals';
import type { Actor } from '@/lib/db/register-write';
import { undoBatchAsSeen } from '@/lib/imports/undo/mutations';
import { listNetworksOfBatch } from '@/lib/imports/batches/queries-networks';
import { listBatches } from '@/lib/imports/batches/queries';
import type { ImportRights } from '@/lib/imports/names/types-rights';
import type { UndoRefusal } from '@/lib/imports/batches/types';
import type { LeftOutside } from '@/lib/participation/consequences/types';
import { confirmationKey, isConfirmed } from './confirmation';
import { CommandFailure } from './failure';
import type { ImportOptions } from './options';
import type { CommandWords } from './words';

/** Shows what was imported into a network, the latest last, as a terminal reads. */
export async function showBatches(networkId: number, words: CommandWords): Promise<number> {
  const { batches } = await readSnapshot((reader) => listBatches(reader, networkId));
  if (batches.length === 0) console.log(words.t('noBatches'));
  for (const batch of batches.toReversed()) {
    console.log(
      words.t('batch', {
        id: String(batch.id),
        when: words.instant(batch.createdAt),
        who: batch.createdBy ?? words.pages('batches.program'),
        title: batch.title,
        counts: words.counts(batch.counts),
        undone: batch.undone ? 'yes' : 'no',
      }),
    );
  }
  return 0;
}

/** Undoes a batch. @returns 0 done, 1 refused */
export async function undoNamed(
  networkId: number,
  asked: string,
  { reason, 'confirm-absences': confirmed }: Pick<ImportOptions, 'reason' | 'confirm-absences'>,
  { actor, rights }: { actor: Actor; rights: ImportRights },
  words: CommandWords,
): Promise<number> {
  if (reason === undefined || reason.trim() === '') throw new CommandFailure(words.t('needsReason'), 2);
  const id = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0;
  const { batches } = await readSnapshot((reader) => listBatches(reader, networkId, { id }));
  if (batches.length === 0)
    throw new CommandFailure(words.t('notUndone', { id: asked, why: words.t('unknownBatch') }), 1);
  const networks = await readSnapshot((reader) => listNetworksOfBatch(reader, id));
  const { editable } = rights;
  if (editable !== 'all' && networks.some((network) => !editable.includes(network))) {
    throw new CommandFailure(words.t('notUndone', { id: asked, why: words.t('otherNetworks') }), 2);
  }
  const undo = (seen: string | null) => attemptWrite(actor, (write) => undoBatchAsSeen(write, { id, reason, seen }));
  const first = await undo(null);
  const seen = !first.ok && first.reason.kind === 'to_confirm' ? first.reason.seen : null;
  const undone = seen !== null && isConfirmed(seen, confirmed) ? await undo(seen) : first;
  if (undone.ok) {
    const { withdrawn, restored } = undone.value;
    console.log(words.t('undone', { id: asked, withdrawn, restored }));
    return 0;
  }
  const { reason: refusal } = undone;
  if (refusal.kind === 'to_confirm') {
    for (const text of words.cells(refusal.cells)) console.log(text);
    throw new CommandFailure(words.t('confirmHow', { key: confirmationKey(refusal.seen) }), 1);
  }
  throw new CommandFailure(words.t('notUndone', { id: asked, why: whyNot(refusal, words) }), 1);
}

function whyNot(refusal: UndoRefusal | DatabaseRefusal | LeftOutside, words: CommandWords): string {
  if (refusal.kind === 'already_undone') return words.t('alreadyUndone');
  if (refusal.kind === 'later_work') return words.t('laterWork', { count: refusal.count });
  return refusal.kind;
}
