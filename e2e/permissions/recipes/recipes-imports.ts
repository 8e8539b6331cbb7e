import { setTimeout as delay } from 'node:timers/promises';
import { chooseMapping } from '@/lib/imports/mapping/mutations';
import { planJob } from '@/lib/imports/jobs/mutations-run';
import { storeUploadedFile } from '@/lib/imports/jobs/mutations-upload';
import { findJob } from '@/lib/imports/jobs/queries';
import { inspectFile } from '@/lib/imports/files/reader-inspection';
import { readSnapshot } from '@/lib/db/reader';
import { readSeries } from '@/lib/imports/series/queries';
import { noValues } from '@/lib/imports/mapping/rules-fields';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { inlineRow, writeWorkbook } from '@/test/packed-files';
import { givenUnpublishedBatch } from '@/test/imports/unpublished-batch';
import { inRegister } from '@/test/register-facts';
import type { Ground } from '../ground';
import { meetingOfB } from '../records';
import type { ActionRecipe, ActionRecipes } from './recipes';

const listFor = ({ b }: Ground): string => `meeting_slug,member,status\n${b.meeting.slug},${b.member.slug},excused\n`;

/** A list that was uploaded into network B and not looked at since. */
const listOfB = (ground: Ground): Promise<number> =>
  takenInForB(ground, 'liste.csv', new Uint8Array(Buffer.from(listFor(ground))));

async function takenInForB(ground: Ground, fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const inspected = await inspectFile(bytes, fileName);
  if (!inspected.ok) throw new Error(inspected.reason.fault);
  return storeUploadedFile({
    networkId: ground.b.networkId,
    createdBy: null,
    fileName,
    bytes,
    inspection: inspected.value,
  });
}

/** A workbook of two sheets in its place. */
async function workbookOfB(ground: Ground): Promise<number> {
  const sheet =
    inlineRow(1, ['meeting_slug', 'member', 'status']) +
    inlineRow(2, [ground.b.meeting.slug, ground.b.member.slug, 'excused']) +
    inlineRow(3, [ground.b.meeting.slug, ground.b.member.slug, 'excused']);
  return takenInForB(
    ground,
    'liste.xlsx',
    new Uint8Array(writeWorkbook({ sheets: { Erstes: sheet, Zweites: sheet } })),
  );
}

const mapping = ({ b }: Ground): ImportMapping => ({
  subject: 'attendances',
  columns: { meeting_slug: 0, member: 1, status: 2 },
  meetings: [],
  values: { ...noValues(), status: { excused: 'excused' } },
  sourceId: b.source.id,
  createMembers: false,
  createMeetings: false,
  memberKind: null,
  everyStatus: null,
  dayFirst: true,
});

async function mappedListOfB(ground: Ground): Promise<number> {
  const id = await listOfB(ground);
  await chooseMapping(id, mapping(ground));
  return id;
}

/** Work goes on after the answer; the next comparison of the register waits for it. One that has not had its turn yet looks interrupted. */
async function atRest(jobId: number): Promise<void> {
  for (;;) {
    const job = await findJob(jobId);
    if (job === null || !['planning', 'applying', 'interrupted'].includes(job.state)) return;
    await delay(50);
  }
}

const ofList = (
  given: (ground: Ground) => Promise<number>,
  fields: Readonly<Record<string, string>>,
): ActionRecipe => ({
  right: 'edit B',
  payload: async (ground) => {
    const jobId = await given(ground);
    return { form: { jobId, ...fields }, cleanUp: () => atRest(jobId) };
  },
});

async function plannedListOfB(ground: Ground): Promise<number> {
  const id = await mappedListOfB(ground);
  await planJob(id, { citable: 'all' });
  return id;
}

/** One with a word that nobody can tell the member of. */
async function ambiguousListOfB(ground: Ground): Promise<number> {
  const list = `meeting_slug,member,status\n${ground.b.meeting.slug},Korea,excused\n`;
  const id = await takenInForB(ground, 'staaten.csv', new Uint8Array(Buffer.from(list)));
  await chooseMapping(id, mapping(ground));
  await planJob(id, { citable: 'all' });
  return id;
}

/** A different status each time: one that stands already would change nothing. */
const STATUSES = ['excused', 'absent', 'present', 'not_invited'] as const;
let turn = 0;
const nextStatus = () => STATUSES[(turn += 1) % STATUSES.length] ?? 'excused';

const rangeOfB = ({ b }: Ground) =>
  ({
    networkId: b.networkId,
    memberId: b.member.id,
    sourceId: b.source.id,
    since: '2018',
    until: '2021',
    replaces: 'same_source',
  }) as const;

export const IMPORT_RECIPES: ActionRecipes = {
  uploadListAction: {
    right: 'edit B',
    payload: (ground) => ({ form: { networkId: ground.b.networkId, file: new Blob([listFor(ground)]) } }),
  },
  chooseSheetAction: ofList(workbookOfB, { sheet: 'Zweites' }),
  // Its first row is the header already; with the second it is another.
  chooseHeaderAction: ofList(workbookOfB, { first: '1', rows: '2' }),
  chooseColumnsAction: {
    right: 'edit B',
    payload: async (ground) => ({
      form: {
        jobId: await listOfB(ground),
        subject: 'attendances',
        'columns.meeting_slug': '0',
        'columns.member': '1',
        'columns.status': '2',
        sourceId: ground.b.source.id,
      },
    }),
  },
  chooseValuesAction: ofList(mappedListOfB, { 'values.status.0': 'excused' }),
  applyListAction: [
    { ...ofList(plannedListOfB, { mode: 'right_rows', release: 'drafts', reason: 'Probe' }), about: 'as drafts' },
    { ...ofList(plannedListOfB, { mode: 'right_rows', release: 'publish', reason: 'Probe' }), about: 'public at once' },
  ],
  keepPersonalTextsAction: ofList(plannedListOfB, { namesNobody: 'on' }),
  sayCompleteAction: ofList(plannedListOfB, { completeFor: 'seats' }),
  chooseMembersAction: ofList(ambiguousListOfB, { 'words.0': 'Südkorea' }),
  giveSeatsAction: {
    right: 'edit B',
    payload: async (ground) => ({
      form: { jobId: await plannedListOfB(ground), sourceId: ground.b.source.id, since: '2018' },
    }),
  },
  cancelListAction: ofList(listOfB, {}),
  setRangeAction: {
    right: 'edit B',
    payload: (ground) => ({ form: { ...rangeOfB(ground), status: nextStatus(), note: '', release: 'drafts' } }),
  },
  saveGridAction: {
    right: 'edit B',
    payload: async (ground) => {
      const { b } = ground;
      const { id: meetingId } = await meetingOfB(ground);
      const cells = `${b.member.id} ${meetingId} - ${nextStatus()}`;
      return { form: { networkId: b.networkId, sourceId: b.source.id, cells, reason: '', release: 'drafts' } };
    },
  },
  saveCheckInAction: {
    right: 'edit B',
    payload: async (ground) => {
      const { b } = ground;
      const { id: meetingId } = await meetingOfB(ground);
      return {
        form: { networkId: b.networkId, sourceId: b.source.id, cells: `${b.member.id} ${meetingId} - ${nextStatus()}` },
      };
    },
  },
  planSeriesAction: {
    right: 'edit B',
    payload: async ({ b }) => {
      turn += 1;
      const order = {
        networkId: b.networkId,
        // A day of its own for each payload: what stands there already would be asked about.
        days: new Date(Date.UTC(2041, 0, 1 + turn)).toISOString().slice(0, 10),
        title: { de: 'Sitzung', en: 'Meeting' },
        firstNumber: 1,
        kind: 'regular' as const,
        place: null,
        hostMemberId: null,
        digest: null,
        take: {},
      };
      const { digest } = await readSnapshot((reader) => readSeries(reader, order));
      const { networkId, days, kind } = order;
      return {
        form: {
          intent: 'confirm',
          networkId,
          days,
          kind,
          'title.de': 'Sitzung',
          'title.en': 'Meeting',
          'place.de': '',
          'place.en': '',
          firstNumber: 1,
          digest,
        },
      };
    },
  },
  publishBatchAction: {
    right: 'publish B',
    payload: async (ground) => {
      const { b } = ground;
      const { id: meetingId } = await meetingOfB(ground);
      const present = [{ memberId: b.member.id, meetingId }];
      const facts = { networkId: b.networkId, sourceId: b.source.id, meetingIds: [meetingId], present };
      return { form: { id: await inRegister((write) => givenUnpublishedBatch(write, facts)) } };
    },
  },
};
