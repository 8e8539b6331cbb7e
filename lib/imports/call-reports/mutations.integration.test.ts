import { beforeEach, expect, it } from 'vitest';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { applyReport, type ReportOrder } from '@/lib/imports/call-reports/mutations';
import { readAgainstRegister } from '@/lib/imports/call-reports/queries';
import { readReportRows } from '@/lib/imports/call-reports/reader';
import { readReport } from '@/lib/imports/call-reports/rules-report';
import type { CallReport, PersonChoice, ReportReading } from '@/lib/imports/call-reports/types';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { asUtf16, teamsGerman } from '@/test/call-reports';
import { freshDatabase } from '@/test/database';
import { tablesNaming } from '@/test/imports/tables-naming';
import { registerDigest } from '@/test/register-digest';
import { givenAttendance, givenMember, givenSmallRegister, givenSource, inRegister } from '@/test/register-facts';

const actor = { userId: null, name: 'test' };
let facts: Awaited<ReturnType<typeof givenSmallRegister>> & { jena: number; source: number };

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  const small = await inRegister(givenSmallRegister);
  const jena = await inRegister((write) => givenMember(write, 'jena'));
  facts = {
    ...small,
    jena,
    source: await inRegister((write) => givenSource(write, 'bericht', { kind: 'call_report' })),
  };
});

async function teamsReport(): Promise<CallReport> {
  const report = readReport(await readReportRows(asUtf16(teamsGerman(['aachen', 'bonn', 'jena'])), 'bericht.csv'));
  if (!report.ok) throw new Error(report.reason.kind);
  return report.value;
}

async function read(): Promise<ReportReading> {
  const where = { networkId: facts.networkId, meetingId: facts.meetings[0] };
  const report = await teamsReport();
  const reading = await readSnapshot((reader) => readAgainstRegister(reader, where, report));
  if (!reading) throw new Error('no such meeting');
  return reading;
}

const proposedRows = ({ rows }: ReportReading): Record<string, PersonChoice> =>
  Object.fromEntries(rows.map(({ proposed }, position) => [position, proposed]));

const orderWith = (reading: ReportReading, more: Partial<ReportOrder> = {}): ReportOrder => ({
  networkId: facts.networkId,
  meetingId: facts.meetings[0],
  sourceId: facts.source,
  report: reading.report,
  version: reading.version,
  least: 5,
  mode: 'unknown',
  rows: proposedRows(reading),
  reason: null,
  seen: null,
  otherDay: reading.otherDay?.meetingId ?? null,
  ...more,
});
const apply = (order: ReportOrder) => attemptWrite(actor, (write) => applyReport(write, order));

it('makes one presence online for each member, as drafts of one batch, and is undone as a whole', async () => {
  const before = await registerDigest();
  const applied = await apply(orderWith(await read()));
  if (!applied.ok) throw new Error(JSON.stringify(applied.reason));
  expect(applied.value).toMatchObject({
    counts: { attendancesAdded: 2, sourcesCited: 1, membersCreated: 0, aliasesAdded: 0 },
    told: { members: 2, persons: 4, tooShort: 1, leftOut: 0 },
  });
  const standing = await database().attendance.findMany({
    where: { sourceId: facts.source },
    orderBy: { memberId: 'asc' },
    select: {
      memberId: true,
      status: true,
      mode: true,
      delegationSize: true,
      publishedAt: true,
      quote: true,
      note: true,
    },
  });
  expect(standing).toEqual(
    facts.members.map((memberId, at) => ({
      memberId,
      status: 'present',
      mode: 'online',
      delegationSize: [2, 1][at],
      publishedAt: null,
      quote: null,
      note: null,
    })),
  );
  await attemptWrite(actor, (write) => undoBatch(write, { id: applied.value.batchId, reason: 'wrong call' }));
  expect(await registerDigest()).toBe(before);
});

it('leaves nothing of any person in any table', async () => {
  const applied = await apply(orderWith(await read()));
  if (!applied.ok) throw new Error(applied.reason.kind);
  expect(await tablesNaming('muster|erika|probe|otto|exempel|vorlage|example\\.org|bericht\\.csv')).toEqual([]);
  expect(await database().importJob.count()).toBe(0);
  expect(await database().importBatch.findMany({ select: { fileName: true, mapping: true, kind: true } })).toEqual([
    { fileName: null, mapping: null, kind: 'call_report' },
  ]);
});

it('makes nobody absent: neither who is not in it, nor who stayed too briefly, nor by a list called complete', async () => {
  const reading = await read();
  expect((await apply(orderWith(reading, { least: 200 }))).ok).toBe(true);
  expect(await database().attendance.count({ where: { sourceId: facts.source } })).toBe(0);
  await inRegister(async (write) => {
    await write.transaction.meetingSource.updateMany({
      where: { sourceId: facts.source },
      data: { completeFor: 'seats' },
    });
    await givenSource(write, 'unrelated');
  });
  expect(await apply(orderWith(await read()))).toMatchObject({ ok: false, reason: { kind: 'source_exhaustive' } });
});

it('writes nothing while a person or the least duration is undecided, and says which', async () => {
  const reading = await read();
  const before = await registerDigest();
  const { 1: _, ...others } = proposedRows(reading);
  expect(await apply(orderWith(reading, { rows: others, least: null }))).toMatchObject({
    ok: false,
    reason: { kind: 'invalid', fields: { least: 'required', 'rows.1.memberId': 'required' } },
  });
  expect(await apply(orderWith(reading, { rows: { ...others, 1: 999_999 } }))).toMatchObject({
    ok: false,
    reason: { kind: 'invalid', fields: { 'rows.1.memberId': 'unknown_reference' } },
  });
  expect(await registerDigest()).toBe(before);
});

it('refuses a report of another day than the meeting until somebody confirms it for that meeting', async () => {
  const reading = await read();
  expect(reading.otherDay).toMatchObject({ meetingId: facts.meetings[0], days: [{ edtf: '2026-10-06' }] });
  for (const otherDay of [null, facts.meetings[1]])
    expect(await apply(orderWith(reading, { otherDay }))).toMatchObject({ ok: false, reason: { kind: 'other_day' } });
  expect(await apply(orderWith(reading, { otherDay: facts.meetings[0] }))).toMatchObject({ ok: true });
});

it('refuses a source that would give a report the weight of minutes', async () => {
  expect(await apply(orderWith(await read(), { sourceId: facts.sourceId }))).toMatchObject({
    ok: false,
    reason: { kind: 'source_kind' },
  });
});

it('refuses a participant list for a call, which would outweigh other reports of calls', async () => {
  const list = await inRegister((write) => givenSource(write, 'liste', { kind: 'participant_list' }));
  expect(await apply(orderWith(await read(), { sourceId: list }))).toMatchObject({ reason: { kind: 'source_kind' } });
});

it('knows a meeting that was edited meanwhile, and none of another network', async () => {
  const reading = await read();
  const changed = await apply(orderWith(reading, { version: reading.version + 1 }));
  expect(changed).toMatchObject({ ok: false, reason: { kind: 'changed_meanwhile' } });
  expect(await apply(orderWith(reading, { networkId: facts.networkId + 1 }))).toMatchObject({
    ok: false,
    reason: { kind: 'not_found' },
  });
});

it('asks for a reason where something public changes, and keeps that a deputy came', async () => {
  const [aachen, bonn] = facts.members;
  const fact = { meetingId: facts.meetings[0], sourceId: facts.source };
  await inRegister((write) => givenAttendance(write, { ...fact, memberId: aachen, status: 'represented_by_deputy' }));
  await inRegister((write) => givenAttendance(write, { ...fact, memberId: bonn, status: 'excused' }));
  const reading = await read();
  expect(await apply(orderWith(reading))).toMatchObject({ ok: false, reason: { kind: 'reason_required' } });
  expect((await apply(orderWith(reading, { reason: 'the report says so' }))).ok).toBe(true);
  const standing = await database().attendance.findMany({
    where: { sourceId: facts.source, withdrawnAt: null },
    orderBy: { memberId: 'asc' },
  });
  expect(standing.map(({ status, mode }) => [status, mode])).toEqual([
    ['represented_by_deputy', 'online'],
    ['present', 'online'],
  ]);
});
