import { beforeEach, expect, it } from 'vitest';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { publishBatch } from '@/lib/imports/batches/mutations';
import { makeSeries } from '@/lib/imports/series/mutations';
import { readSeries } from '@/lib/imports/series/queries';
import type { SeriesOrder } from '@/lib/imports/series/schema';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { freshDatabase } from '@/test/database';
import { registerDigest } from '@/test/register-digest';
import { givenSmallRegister, inRegister } from '@/test/register-facts';

const ACTOR = { userId: null, name: 'office' };
let facts: Awaited<ReturnType<typeof givenSmallRegister>>;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  facts = await inRegister(givenSmallRegister);
});

const orderOf = (days: string, more: Partial<SeriesOrder> = {}): SeriesOrder => ({
  networkId: facts.networkId,
  days,
  title: { de: '{nr}. Sitzung', en: 'Meeting {nr}' },
  firstNumber: 1,
  kind: 'regular',
  place: null,
  hostMemberId: null,
  digest: null,
  take: {},
  ...more,
});
const make = async (order: SeriesOrder) => {
  const { digest } = await readSnapshot((reader) => readSeries(reader, order));
  return attemptWrite(ACTOR, (write) => makeSeries(write, { ...order, digest: order.digest ?? digest }));
};

it('makes planned meetings as one batch of drafts, which is published and undone as a whole', async () => {
  const before = await registerDigest();
  const made = await make(orderOf('14.1.2031; Rathaus; Aachen\n11.2.2031'));
  if (!made.ok) throw new Error(made.reason.kind);
  expect(made.value).toMatchObject({ counts: { meetingsCreated: 2 }, leftOut: 0 });
  const meetings = () =>
    database().meeting.findMany({
      where: { state: 'scheduled', withdrawnAt: null },
      select: { slug: true, titleDe: true, placeDe: true, hostMemberId: true, publishedAt: true },
      orderBy: { slug: 'asc' },
    });
  expect(await meetings()).toEqual([
    {
      slug: '2031-01-14',
      titleDe: '1. Sitzung',
      placeDe: 'Rathaus',
      hostMemberId: facts.members[0],
      publishedAt: null,
    },
    { slug: '2031-02-11', titleDe: '2. Sitzung', placeDe: null, hostMemberId: null, publishedAt: null },
  ]);
  const { batchId } = made.value;
  expect(await attemptWrite(ACTOR, (write) => publishBatch(write, batchId))).toMatchObject({ ok: true });
  expect((await meetings()).every(({ publishedAt }) => publishedAt !== null)).toBe(true);
  expect(await attemptWrite(ACTOR, (write) => undoBatch(write, { id: batchId, reason: 'anderer Plan' }))).toMatchObject(
    {
      ok: true,
    },
  );
  expect(await meetings()).toEqual([]);
  expect(await registerDigest()).toBe(before);
});

it('leaves out days that are taken unless somebody says that both are meant', async () => {
  const days = '1.5.2019\n14.1.2031';
  expect(await make(orderOf(days))).toMatchObject({ ok: true, value: { counts: { meetingsCreated: 1 }, leftOut: 1 } });
  expect(await make(orderOf(days))).toMatchObject({ ok: false, reason: { kind: 'nothing_changed' } });
  expect(await make(orderOf(days, { take: { 2: 'on' } }))).toMatchObject({ ok: true, value: { leftOut: 1 } });
  const slugs = await database().meeting.findMany({ where: { state: 'scheduled' }, select: { slug: true } });
  expect(slugs.map(({ slug }) => slug).toSorted()).toEqual(['2031-01-14', '2031-01-14-2']);
});

it('makes nothing of a list with a line that is not understood, or that was not looked at', async () => {
  const before = await registerDigest();
  expect(await make(orderOf('14.1.2031\n14.1.'))).toMatchObject({
    ok: false,
    reason: { kind: 'invalid', fields: { days: 'faulty_lines' } },
  });
  expect(await make(orderOf('14.1.2031', { digest: 'f'.repeat(64) }))).toMatchObject({
    ok: false,
    reason: { kind: 'list_changed', plan: { lines: [{ line: 1 }] } },
  });
  expect(await registerDigest()).toBe(before);
});
