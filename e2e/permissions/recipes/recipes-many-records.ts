import { readSnapshot } from '@/lib/db/reader';
import { applyMove } from '@/lib/imports/move/mutations';
import { previewMerge } from '@/lib/imports/merge/queries';
import { readPaste } from '@/lib/imports/paste/queries';
import { givenSource, inRegister } from '@/test/register-facts';
import type { Ground } from '../ground';
import { meetingOfB, memberOfB, memberOfBoth } from '../records';
import type { ActionRecipes } from './recipes';

/** A list of one name, which somebody has put to a member of network B. */
async function pastedList(ground: Ground) {
  const { id: meetingId, version } = await meetingOfB(ground);
  const { member, source } = ground.b;
  const list = { meetingId, sourceId: source.id, text: 'Anwesend: Wolkenkuckucksheim' };
  const read = await readSnapshot((reader) => readPaste(reader, { ...list, completeFor: 'nothing' }));
  if (!read || read === 'list_too_long') throw new Error('The list cannot be read.');
  const choice = {
    'rows.0.memberId': member.id,
    'rows.0.status': 'present',
    'rows.0.mode': 'unknown',
    'rows.0.capacity': 'member',
  };
  const rest = { completeFor: 'nothing', reason: '', intent: 'confirm' };
  return { ...list, ...choice, ...rest, version, digest: read.reading.digest };
}

/** A report of one person, whom somebody has put to a member of network B; by a document of its own, which nothing cites yet. */
async function calledPerson(ground: Ground) {
  const { id: meetingId, version } = await meetingOfB(ground);
  const { networkId, member } = ground.b;
  const slug = `bericht-${meetingId}`;
  const sourceId = await inRegister((write) => givenSource(write, slug, { kind: 'call_report' }));
  const person = {
    name: 'Astadt',
    mail: '',
    organisation: '',
    minutes: 60,
    unreadDuration: '',
    stays: 1,
    checkedIn: null,
  };
  const report = JSON.stringify({ tool: 'zoom', persons: [person], days: [], skipped: [] });
  const where = { networkId, meetingId, version, sourceId };
  return { ...where, report, least: 5, 'rows.0.memberId': member.id, reason: '', intent: 'confirm' };
}

/** A meeting of network B that has just been moved. @returns the batch */
async function movedMeeting(ground: Ground): Promise<number> {
  const { id: meetingId, version } = await meetingOfB(ground);
  const moved = await inRegister((write) =>
    applyMove(write, { meetingId, version, date: '2020-04-03', reason: 'verlegt' }),
  );
  if (!moved.ok) throw new Error(moved.reason.kind);
  return moved.value.batchId;
}

/** Two members to be made one, as their preview shows it. */
async function twins(gone: { id: number }, kept: { id: number }) {
  const order = { goneId: gone.id, keptId: kept.id };
  const preview = await readSnapshot((reader) => previewMerge(reader, order, 'all'));
  if (!preview.ok) throw new Error(preview.reason.kind);
  return { form: { ...order, digest: preview.value.digest, reason: 'dasselbe Mitglied' } };
}

export const MANY_RECORDS_RECIPES: ActionRecipes = {
  pasteMinutesAction: { right: 'edit B', payload: async (ground) => ({ form: await pastedList(ground) }) },
  importReportAction: { right: 'edit B', payload: async (ground) => ({ form: await calledPerson(ground) }) },
  moveMeetingAction: {
    right: 'edit B',
    payload: async (ground) => {
      const { id: meetingId, version } = await meetingOfB(ground);
      return {
        form: { meetingId, version, date: '3.4.2020', shown: '2020-04-03', reason: 'verlegt', intent: 'confirm' },
      };
    },
  },
  mergeMembersAction: [
    { right: 'edit B', payload: async (ground) => twins(await memberOfB(ground), await memberOfB(ground)) },
    {
      right: 'administer the register',
      about: 'of two networks',
      payload: async (ground) => twins(await memberOfB(ground), await memberOfBoth(ground)),
    },
  ],
  undoStepAction: {
    right: 'edit B',
    payload: async (ground) => ({ form: { id: await movedMeeting(ground), reason: 'doch nicht' } }),
  },
};
