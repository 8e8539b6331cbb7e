import { beforeEach, expect, it } from 'vitest';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { applyPaste, type PasteOrder } from '@/lib/imports/paste/mutations';
import { readPaste } from '@/lib/imports/paste/queries';
import type { PasteChoice, PasteReading } from '@/lib/imports/paste/types';
import type { ListCompleteness } from '@/lib/meetings/types';
import { freshDatabase } from '@/test/database';
import { registerDigest } from '@/test/register-digest';
import {
  givenAttendance,
  givenMember,
  givenNetwork,
  givenSeat,
  givenSmallRegister,
  givenSource,
  inRegister,
} from '@/test/register-facts';

const actor = { userId: null, name: 'test' };
type Facts = Awaited<ReturnType<typeof givenSmallRegister>> & { jena: number; gera: number; list: number };
let facts: Facts;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  const small = await inRegister(givenSmallRegister);
  const [jena, gera] = [
    await inRegister((write) => givenMember(write, 'jena')),
    await inRegister((write) => givenMember(write, 'gera')),
  ];
  facts = { ...small, jena, gera, list: await inRegister((write) => givenSource(write, 'teilnehmerliste')) };
});

const TEXT =
  'Anwesend: Herr Max Mustermann, Aachen; Jenna (Frau Dr. Erika Beispiel)\nEntschuldigt: bonn; Wolkenkuckucksheim';

const read = async (text = TEXT, completeFor: ListCompleteness = 'nothing'): Promise<PasteReading> => {
  const found = await readSnapshot((reader) =>
    readPaste(reader, { meetingId: facts.meetings[0], sourceId: facts.list, text, completeFor }),
  );
  if (!found || found === 'list_too_long') throw new Error(found ?? 'no such meeting');
  return found.reading;
};

const choice = (memberId: PasteChoice['memberId'], more: Partial<PasteChoice> = {}): PasteChoice => ({
  memberId,
  status: 'present',
  mode: 'unknown',
  capacity: 'member',
  alias: false,
  ...more,
});

const orderOf = (
  { version, digest, question }: PasteReading,
  rows: PasteOrder['rows'],
  more: Partial<PasteOrder> = {},
): PasteOrder => ({
  meetingId: facts.meetings[0],
  sourceId: facts.list,
  completeFor: 'nothing',
  text: TEXT,
  reason: null,
  version,
  digest,
  seen: question?.seen ?? null,
  countUnknownEnds: false,
  otherDay: null,
  rows,
  editable: 'all',
  ...more,
});

const apply = (order: PasteOrder) => attemptWrite(actor, (write) => applyPaste(write, order));

/** Every row of the list decided: Jena is taken for Jenna and remembered, what nobody knows names no member. */
const decided = ({ rows }: PasteReading): PasteOrder['rows'] =>
  Object.fromEntries(
    rows.map(({ name, proposal }, position) => [
      position,
      name === 'Jenna'
        ? choice(facts.jena, { alias: true })
        : { ...proposal, alias: false, memberId: proposal.memberId ?? 'none' },
    ]),
  );

it('reads a list with what is sure, what resembles a name, and what nobody knows', async () => {
  const { rows } = await read();
  const brief = rows.map(({ name, confidence, proposal, candidates, seated }) => ({
    name,
    confidence,
    status: proposal.status,
    memberId: proposal.memberId,
    candidates,
    seated,
  }));
  expect(brief).toContainEqual({
    name: 'Aachen',
    confidence: 'certain',
    status: 'present',
    memberId: facts.members[0],
    candidates: [facts.members[0]],
    seated: true,
  });
  expect(brief).toContainEqual({
    name: 'bonn',
    confidence: 'certain',
    status: 'excused',
    memberId: facts.members[1],
    candidates: [facts.members[1]],
    seated: true,
  });
  expect(brief.find(({ name }) => name === 'Jenna')).toMatchObject({ candidates: [facts.jena], status: 'present' });
  expect(brief.find(({ name }) => name === 'Wolkenkuckucksheim')).toMatchObject({
    confidence: 'nobody',
    memberId: null,
    candidates: [],
  });
});

it('writes nothing while a row is undecided, and says which', async () => {
  const reading = await read();
  const before = await registerDigest();
  const unknown = reading.rows.findIndex(({ name }) => name === 'Wolkenkuckucksheim');
  const { [unknown]: _, ...others } = decided(reading);
  const refused = await apply(orderOf(reading, others));
  expect(refused).toMatchObject({
    ok: false,
    reason: { kind: 'invalid', fields: { [`rows.${unknown}.memberId`]: 'required' } },
  });
  expect(await registerDigest()).toBe(before);
});

it('is saved for a meeting of another day than the text above it names only once somebody has said so', async () => {
  const reading = await read(`Protokoll der Sitzung vom 1. April 1999\n${TEXT}`);
  expect(reading.otherDay).toMatchObject({ meetingId: facts.meetings[0], days: [{ edtf: '1999-04-01' }] });
  const order = { text: `Protokoll der Sitzung vom 1. April 1999\n${TEXT}` };
  for (const otherDay of [null, facts.meetings[1]])
    expect(await apply(orderOf(reading, decided(reading), { ...order, otherDay }))).toMatchObject({
      ok: false,
      reason: { kind: 'other_day' },
    });
  const said = { ...order, otherDay: facts.meetings[0] };
  expect(await apply(orderOf(reading, decided(reading), said))).toMatchObject({ ok: true });
  expect((await read()).otherDay).toBeNull();
});

it('writes drafts, an alias and the citation as one batch, and is undone as a whole', async () => {
  const reading = await read();
  const before = await registerDigest();
  const applied = await apply(orderOf(reading, decided(reading), { completeFor: 'seats' }));
  if (!applied.ok) throw new Error(JSON.stringify(applied.reason));
  expect(applied.value.counts).toMatchObject({
    attendancesAdded: 3,
    attendancesWithdrawn: 0,
    aliasesAdded: 1,
    sourcesCited: 1,
  });
  const standing = await database().attendance.findMany({
    where: { sourceId: facts.list },
    orderBy: { memberId: 'asc' },
  });
  expect(standing.map(({ memberId, status, publishedAt }) => [memberId, status, publishedAt])).toEqual([
    [facts.members[0], 'present', null],
    [facts.members[1], 'excused', null],
    [facts.jena, 'present', null],
  ]);
  expect(await database().memberAlias.findMany({ select: { memberId: true, name: true } })).toEqual([
    { memberId: facts.jena, name: 'Jenna' },
  ]);

  const undone = await attemptWrite(actor, (write) =>
    undoBatch(write, { id: applied.value.batchId, reason: 'wrong meeting' }),
  );
  expect(undone).toMatchObject({ ok: true, value: { withdrawn: 3 } });
  expect(await registerDigest()).toBe(before);
});

it('says that the list of a document cited before is complete, keeps that, and undoes it', async () => {
  const paste = async (completeFor: Exclude<ListCompleteness, 'all_together'>) => {
    const reading = await read();
    return apply(orderOf(reading, decided(reading), { completeFor }));
  };
  expect(await paste('nothing')).toMatchObject({ ok: true, value: { counts: { sourcesCited: 1 } } });
  const before = await registerDigest();
  const whole = await paste('seats');
  if (!whole.ok) throw new Error(whole.reason.kind);
  expect(whole.value.counts).toMatchObject({ attendancesAdded: 0, aliasesAdded: 0, sourcesCited: 1 });
  expect(await database().meetingSource.findMany({ where: { sourceId: facts.list } })).toMatchObject([
    { completeFor: 'seats' },
  ]);
  expect(await paste('nothing')).toMatchObject({ ok: false, reason: { kind: 'nothing_changed' } });
  await attemptWrite(actor, (write) => undoBatch(write, { id: whole.value.batchId, reason: 'not whole' }));
  expect(await registerDigest()).toBe(before);
});

it('keeps the name of nobody, not in the register, the journal or the log', async () => {
  const reading = await read();
  const applied = await apply(orderOf(reading, decided(reading)));
  if (!applied.ok) throw new Error(applied.reason.kind);
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables) {
    const [found] = await database().$queryRawUnsafe<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM "${name}" t WHERE t::text ~ 'Mustermann|Erika|Beispiel|Wolkenkuckuck'`,
    );
    expect([name, found.count]).toEqual([name, 0]);
  }
});

it('tells the second person, and takes choices only for the rows they were made for', async () => {
  const reading = await read();
  const meetingId = facts.meetings[0];
  await inRegister(async (write) => {
    await write.transaction.meeting.update({ where: { id: meetingId }, data: { version: { increment: 1 } } });
    await givenAttendance(write, {
      meetingId,
      memberId: facts.members[1],
      sourceId: facts.list,
      status: 'absent',
      published: false,
    });
  });
  const meanwhile = await apply(orderOf(reading, decided(reading)));
  expect(meanwhile).toMatchObject({
    ok: false,
    reason: { kind: 'changed_meanwhile', reading: { digest: reading.digest } },
  });
  if (meanwhile.ok || !('reading' in meanwhile.reason)) throw new Error('not told');
  expect(meanwhile.reason.reading.rows.find(({ name }) => name === 'bonn')?.standing).toBe('absent');
  const again = await apply(orderOf(meanwhile.reason.reading, decided(reading)));
  expect(again).toMatchObject({ ok: true, value: { counts: { attendancesAdded: 3, attendancesWithdrawn: 1 } } });
  const other = await apply(orderOf(await read(), decided(reading), { text: 'Anwesend: Gera' }));
  expect(other).toMatchObject({ ok: false, reason: { kind: 'list_changed' } });
});

it('asks for a reason where something public changes, keeps it public, and puts it back', async () => {
  await inRegister((write) =>
    givenAttendance(write, {
      meetingId: facts.meetings[0],
      memberId: facts.members[1],
      sourceId: facts.list,
      status: 'absent',
    }),
  );
  const before = await registerDigest();
  const reading = await read();
  expect(await apply(orderOf(reading, decided(reading)))).toMatchObject({
    ok: false,
    reason: { kind: 'reason_required' },
  });
  const applied = await apply(orderOf(reading, decided(reading), { reason: 'misread' }));
  if (!applied.ok) throw new Error(applied.reason.kind);
  const [standing] = await database().attendance.findMany({
    where: { memberId: facts.members[1], sourceId: facts.list, withdrawnAt: null },
  });
  expect(standing).toMatchObject({ status: 'excused' });
  expect(standing?.publishedAt).not.toBeNull();
  await attemptWrite(actor, (write) => undoBatch(write, { id: applied.value.batchId, reason: 'was right' }));
  expect(await registerDigest()).toBe(before);
});

it('refuses two statuses of one member, a withdrawn member, and names for a member of networks one may not edit', async () => {
  const reading = await read('Anwesend: Aachen; Jenna');
  const text = 'Anwesend: Aachen; Jenna';
  const twice = await apply(
    orderOf(reading, { 0: choice(facts.members[0]), 1: choice(facts.members[0], { status: 'excused' }) }, { text }),
  );
  expect(twice).toMatchObject({
    ok: false,
    reason: { kind: 'invalid', fields: { 'rows.1.memberId': 'member_twice' } },
  });

  const elsewhere = await inRegister((write) => givenNetwork(write, 'anderswo'));
  await inRegister((write) =>
    givenSeat(write, { networkId: elsewhere, memberId: facts.jena, sourceId: facts.sourceId }),
  );
  const rows = { 0: choice(facts.members[0]), 1: choice(facts.jena, { alias: true }) };
  expect(await apply(orderOf(reading, rows, { text, editable: [facts.networkId] }))).toMatchObject({
    ok: false,
    reason: { kind: 'invalid', fields: { 'rows.1.alias': 'alias_not_allowed' } },
  });

  await inRegister(async (write) => {
    await write.transaction.member.update({ where: { id: facts.gera }, data: { withdrawnAt: write.instant } });
    await givenSource(write, 'unrelated');
  });
  expect(await apply(orderOf(reading, { 0: choice(facts.members[0]), 1: choice(facts.gera) }, { text }))).toMatchObject(
    {
      ok: false,
      reason: { kind: 'invalid', fields: { 'rows.1.memberId': 'unknown_reference' } },
    },
  );
});

it('remembers nobody: neither a name that looks like a person nor a word of the list besides', async () => {
  const text = 'Anwesend: Aachen, Frau Erika Beispiel; Kommune Max Muster (erkrankt)';
  const reading = await read(text);
  const position = reading.rows.findIndex(({ shown }) => shown.includes('Max Muster'));
  expect(reading.rows[position]?.name).not.toMatch(/Muster/);
  const rows = Object.fromEntries(
    reading.rows.map(({ proposal }, at) => [
      at,
      at === position
        ? choice(facts.jena, { alias: true })
        : { ...proposal, alias: false, memberId: proposal.memberId ?? 'leave' },
    ]),
  );
  expect(await apply(orderOf(reading, rows, { text }))).toMatchObject({
    ok: false,
    reason: { kind: 'invalid', fields: { [`rows.${position}.alias`]: 'alias_names_person' } },
  });
  const withoutAlias = { ...rows, [position]: choice(facts.jena) };
  expect(await apply(orderOf(reading, withoutAlias, { text }))).toMatchObject({ ok: true });
  const dump = await database().$queryRaw<{ text: string }[]>`
    SELECT concat((SELECT json_agg(a) FROM attendance a), (SELECT json_agg(m) FROM member_alias m),
      (SELECT json_agg(b) FROM import_batch b), (SELECT json_agg(e) FROM audit_event e)) AS text`;
  expect(dump[0]?.text).toContain('jena');
  expect(dump[0]?.text).not.toMatch(/Erika|Beispiel|Muster|erkrankt/);
});

it('lists by name whom a complete list makes absent, and saves only once exactly they were shown', async () => {
  const text = 'Anwesend: Aachen (ab TOP 3)';
  await inRegister(async (write) => {
    for (const memberId of [facts.jena, facts.gera])
      await givenSeat(write, {
        networkId: facts.networkId,
        memberId,
        sourceId: facts.sourceId,
        since: '2000',
        until: '..',
      });
  });
  const reading = await read(text, 'seats');
  expect(reading.question?.consequences.absent.map(({ id }) => id)).toEqual([facts.jena, facts.gera]);
  expect(reading.unnamed).toEqual([facts.members[1], facts.jena, facts.gera]);
  const order = orderOf(reading, {}, { text, completeFor: 'seats' });
  const before = await registerDigest();
  expect(await apply({ ...order, seen: null })).toMatchObject({
    ok: false,
    reason: { kind: 'to_confirm', consequences: { absent: [{ slug: 'jena' }, { slug: 'gera' }] } },
  });
  expect(await registerDigest()).toBe(before);

  // Somebody who is chosen besides is no longer absent: what was shown holds no more.
  const { digest, rows } = await read('Anwesend: Aachen, Wolkenkuckucksheim', 'seats');
  expect(rows.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  const chosen = { ...order, digest, text: 'Anwesend: Aachen, Wolkenkuckucksheim', rows: { 1: choice(facts.jena) } };
  expect(await apply(chosen)).toMatchObject({ ok: false, reason: { kind: 'to_confirm' } });

  expect(await apply(order)).toMatchObject({ ok: true, value: { counts: { attendancesAdded: 1 } } });
  const [written] = await database().attendance.findMany({ where: { sourceId: facts.list } });
  expect(written).toMatchObject({
    memberId: facts.members[0],
    status: 'present',
    presenceFrom: 'TOP 3',
    presenceUntil: null,
  });
});

it('refuses a complete list while a line of it is left out', async () => {
  const reading = await read(TEXT, 'seats');
  const unknown = reading.rows.findIndex(({ name }) => name === 'Wolkenkuckucksheim');
  const rows = { ...decided(reading), [unknown]: choice('leave') };
  expect(await apply(orderOf(reading, rows, { completeFor: 'seats' }))).toMatchObject({
    ok: false,
    reason: { kind: 'invalid', fields: { [`rows.${unknown}.memberId`]: 'not_complete' } },
  });
});
