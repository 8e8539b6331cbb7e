import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { updateMember } from '@/lib/members/mutations-edit';
import { findMember } from '@/lib/members/queries';
import { createTerritory, updateTerritory } from '@/lib/members/territories/mutations';
import { territoryInputSchema } from '@/lib/members/territories/schema';
import { withClient } from '@/scripts/postgres/probe';
import { freshDatabase, testDatabase } from '@/test/database';
import { givenMember, inRegister } from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const both = (text: string) => ({ de: text, en: text });
const office = { userId: null, name: 'office' };
const BERLIN = {
  slug: 'berlin',
  kind: 'land' as const,
  name: both('Berlin'),
  isoState: null,
  isoSubdivision: 'DE-BE',
  ags: '11',
};

describe('a territory', () => {
  it('is created and edited with its events and former states', async () => {
    const id = await inRegister((write) => createTerritory(write, BERLIN));
    const edit = { ...BERLIN, id, version: 1, name: { de: 'Berlin', en: 'Land Berlin' } };
    const edited = await attemptWrite(office, (write) => updateTerritory(write, edit));
    expect(edited).toMatchObject({ ok: true, value: { version: 2, changes: { 'name.en': { to: 'Land Berlin' } } } });
    expect(await attemptWrite(office, (write) => updateTerritory(write, edit))).toMatchObject({
      reason: { kind: 'changed_meanwhile' },
    });
    const events = await database().auditEvent.findMany({ where: { subject: 'territory' }, orderBy: { id: 'asc' } });
    expect(events.map(({ type }) => type)).toEqual(['territory.created', 'territory.updated']);
    expect(await database().rowHistory.count({ where: { tableName: 'territory', rowId: id } })).toBe(1);
  });

  it('is what an office belongs to', async () => {
    const id = await inRegister((write) => createTerritory(write, BERLIN));
    const memberId = await inRegister((write) => givenMember(write, 'senatsverwaltung'));
    const edited = await attemptWrite(office, (write) =>
      updateMember(write, {
        ...{ id: memberId, version: 1, slug: 'senatsverwaltung', kind: 'ministry', isoCode: null },
        ...{ name: both('Senatsverwaltung'), territoryId: id },
      }),
    );
    expect(edited).toMatchObject({ ok: true, value: { changes: { territoryId: { from: null, to: id } } } });
    expect(await readSnapshot((reader) => findMember(reader, 'senatsverwaltung'))).toMatchObject({
      kind: 'ministry',
      territory: { slug: 'berlin', kind: 'land' },
    });
  });

  it.each([
    ['isoState', 'Deutschland', 'iso_code_form'],
    ['isoSubdivision', 'Berlin', 'iso_subdivision_form'],
    ['ags', '1', 'ags_form'],
  ])('takes no %s "%s"', (field, value, fault) => {
    const read = territoryInputSchema.safeParse({ ...BERLIN, [field]: value });
    expect(read.error?.issues.map(({ message }) => message)).toEqual([fault]);
  });
});

describe('the upgrade of a register without territories', () => {
  const MIGRATION = 'prisma/migrations/2026112925_territories_of_members/migration.sql';
  const upgrade = () => withClient(testDatabase().ownerUrl, (client) => client.query(readFileSync(MIGRATION, 'utf8')));

  it('gives every member that is one its own, and keeps addresses, names and the past', async () => {
    await inRegister(async (write) => {
      await givenMember(write, 'jena');
      const rows = [
        { slug: 'berlin', kind: 'land' as const, nameDe: 'Berlin', nameEn: 'Berlin' },
        { slug: 'malawi', kind: 'state' as const, nameDe: 'Malawi', nameEn: 'Malawi', isoCode: 'MW' },
        { slug: 'verband', kind: 'association' as const, nameDe: 'Verband', nameEn: 'Association' },
      ];
      for (const data of rows) await write.transaction.member.create({ data });
    });
    await upgrade();
    const members = await database().member.findMany({ orderBy: { slug: 'asc' }, include: { territory: true } });
    expect(members.map(({ slug, version, territory }) => [slug, version, territory?.slug, territory?.kind])).toEqual([
      ['berlin', 2, 'berlin', 'land'],
      ['jena', 2, 'jena', 'city'],
      ['malawi', 2, 'malawi', 'state'],
      ['verband', 1, undefined, undefined],
    ]);
    expect(members.map(({ territory }) => territory?.isoSubdivision ?? territory?.isoState ?? null)).toEqual([
      'DE-BE',
      null,
      'MW',
      null,
    ]);
    expect(await database().rowHistory.count({ where: { tableName: 'member' } })).toBe(3);
    expect(await database().auditEvent.count({ where: { actor: 'upgrade' } })).toBe(6);
  });

  it('writes nothing where there is nobody', async () => {
    await upgrade();
    expect(await database().auditEvent.count()).toBe(0);
  });
});
