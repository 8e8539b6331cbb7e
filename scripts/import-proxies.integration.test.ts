import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { database } from '@/lib/db/client';
import { importCommand } from '@/test/imports/command';
import { givenMember, givenNetwork, givenSource, inRegister } from '@/test/register-facts';

const PROXIES = path.resolve(import.meta.dirname, '../test/data/cases/16-proxy-holder/proxy.csv');
const folder = mkdtempSync(path.join(tmpdir(), 'proxies-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the command takes in who represented whom', async () => {
  await inRegister(async (write) => {
    await givenNetwork(write, 'kreis');
    await givenSource(write, 'liste');
    await givenMember(write, 'astadt');
    await givenMember(write, 'bheim');
  });
  const mapping = path.join(folder, 'mapping.json');
  writeFileSync(
    mapping,
    JSON.stringify({
      subject: 'attendances',
      columns: { member: 'nom', representing_member: 'procuration', status: 'etat', meeting_date: 'date' },
      values: { status: { présent: 'present', procuration: 'represented_by_member' } },
      createMeetings: true,
    }),
  );
  const of = ['--network', 'kreis', '--file', PROXIES, '--source', 'liste', '--mapping', mapping];
  const applied = await importCommand(...of, '--apply', '--publish');
  expect(applied).toMatchObject({ code: 0 });
  expect(
    await database().attendance.findMany({
      select: { member: { select: { slug: true } }, representing: { select: { slug: true } } },
      orderBy: { id: 'asc' },
    }),
  ).toEqual([
    { member: { slug: 'astadt' }, representing: null },
    { member: { slug: 'bheim' }, representing: { slug: 'astadt' } },
  ]);
});
