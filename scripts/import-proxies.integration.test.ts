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

it('the command takes in for whom a member stood, from a list with a column for each status', async () => {
  await inRegister(async (write) => {
    await givenNetwork(write, 'spalten');
    await givenSource(write, 'kreuze');
    await givenMember(write, 'cdorf');
    await givenMember(write, 'dberg');
  });
  const file = path.join(folder, 'spalten.csv');
  writeFileSync(file, 'Sitzung am 12.03.2014\nStadt;anwesend;entschuldigt;vertritt\ncdorf;x;;dberg\ndberg;;;\n');
  const of = ['--network', 'spalten', '--file', file, '--source', 'kreuze', '--create-meetings'];
  const shown = await importCommand(...of);
  expect(shown.output).toContain('„entschuldigt“ = entschuldigt');
  expect(await importCommand(...of, '--apply', '--publish')).toMatchObject({ code: 0 });
  expect(
    await database().attendance.findMany({
      where: { source: { slug: 'kreuze' } },
      select: { status: true, member: { select: { slug: true } }, representing: { select: { slug: true } } },
      orderBy: { id: 'asc' },
    }),
  ).toEqual([
    { status: 'present', member: { slug: 'cdorf' }, representing: null },
    { status: 'represented_by_member', member: { slug: 'dberg' }, representing: { slug: 'cdorf' } },
  ]);
});
