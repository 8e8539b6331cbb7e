import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { publishAttendance, recordAttendance } from '@/lib/attendance/mutations';
import { environment } from '@/lib/config/environment';
import { attemptWrite } from '@/lib/db/attempt-write';
import { isDatabaseReady } from '@/lib/db/health';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { makeBackup } from '@/scripts/backup/make';
import { ACTOR, givenImported } from '@/test/imports/files';
import { givenMerge } from '@/test/merge-facts';
import { givenAttendance, givenMeeting, givenMember, givenSeat, inRegister } from '@/test/register-facts';
import type { Acknowledged } from './acknowledged';

/*
 * Writes to the register without pause, in a process of its own that a test can kill, and says of each write that it was
 * acknowledged, once it was: `writer.ts <number to begin with> <network> <source> <member> <member>`.
 */
const [first = 0, networkId = 0, sourceId = 0, ...members] = process.argv.slice(2).map(Number);
/** Before it tries again where the database is away. */
const PAUSE_MS = 100;

const said = (what: Acknowledged): void => void process.stdout.write(`${JSON.stringify(what)}\n`);
const day = (n: number): string => new Date(Date.UTC(1950, 0, 1 + n)).toISOString().slice(0, 10);

const publish = async (n: number): Promise<void> => {
  await inRegister(async (write) => {
    const meetingId = await givenMeeting(write, { networkId, sourceId, date: day(n), slug: `published-${n}` });
    const attendances = members.map((memberId) => ({ memberId, sourceId, status: 'present' as const }));
    await publishAttendance(write, await recordAttendance(write, { meetingId, attendances }));
  });
  said({ kind: 'published', n });
};

const importAndUndo = async (n: number): Promise<void> => {
  const rows = ['aachen;present', 'bonn;excused', `neu-${n};absent`].map((row) => `${day(n)};${row}\n`);
  const batchId = await givenImported({
    networkId,
    file: { name: `list-${n}.csv`, bytes: new Uint8Array(Buffer.from(`date;member;status\n${rows.join('')}`)) },
    mapping: { sourceId, createMembers: true, createMeetings: true, memberKind: 'city' },
  });
  said({ kind: 'imported', batchId });
  if (n % 2 === 0) return;
  const undone = await attemptWrite(ACTOR, (write) => undoBatch(write, { id: batchId, reason: 'Probe' }));
  if (!undone.ok) throw new Error(undone.reason.kind);
  said({ kind: 'undone', batchId });
};

const merge = async (n: number): Promise<void> => {
  const twins = await inRegister(async (write) => {
    const meetingId = await givenMeeting(write, { networkId, sourceId, date: day(n), slug: `merged-${n}` });
    const [keptId, goneId] = [await givenMember(write, `kept-${n}`), await givenMember(write, `gone-${n}`)];
    await givenSeat(write, { networkId, memberId: goneId, sourceId });
    await givenAttendance(write, { meetingId, memberId: goneId, sourceId });
    return { keptId, goneId };
  });
  said({ kind: 'twins', n });
  await givenMerge(twins);
  said({ kind: 'merged', n });
};

const backUp = async (n: number): Promise<void> => {
  const { databaseUrl = '', dataDir, legalDir } = environment();
  const file = path.join(dataDir, `${process.pid}-${n}.zip`);
  const secrets = { passphrase: null, sessionSecret: null };
  await makeBackup({ databaseUrl, dataDir, legalDir, file, program: 'test', ...secrets });
  said({ kind: 'backedUp', file });
};

const WORK = [publish, importAndUndo, publish, merge, importAndUndo, backUp];

for (let n = first; ; n += 1) {
  try {
    await WORK[n % WORK.length]?.(n);
  } catch (error) {
    process.stderr.write(`${n}: ${error instanceof Error ? error.message : String(error)}\n`);
    // Whatever was under way is not tried again: the next write finds out whether there is a database.
    while (!(await isDatabaseReady())) await delay(PAUSE_MS);
  }
}
