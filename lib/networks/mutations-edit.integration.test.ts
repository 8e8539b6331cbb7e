import { beforeEach, describe, expect, it } from 'vitest';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import type { RegisterWrite } from '@/lib/db/register-write';
import type { Result } from '@/lib/core/result';
import { addOrganiserTerm } from '@/lib/networks/mutations';
import { removeOrganiserTerm, updateNetwork, updateOrganiserTerm } from '@/lib/networks/mutations-edit';
import { lastEvent } from '@/test/audit-events';
import { freshDatabase } from '@/test/database';
import { givenNetwork, givenSmallRegister, givenSource, inRegister } from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const attempt = <Value, Reason>(change: (write: RegisterWrite) => Promise<Result<Value, Reason>>) =>
  attemptWrite({ userId: null, name: 'office' }, change);
const both = (text: string) => ({ de: text, en: text });
const fields = {
  slug: 'kreis',
  name: both('kreis'),
  description: both('kreis'),
  duty: 'mandatory' as const,
  coverage: null,
  coverageNote: null,
};
const versionOf = async (id: number) => (await database().network.findUniqueOrThrow({ where: { id } })).version;

describe('updateNetwork', () => {
  it('writes the fields, tells what changed and keeps the former state', async () => {
    const { networkId: id } = await inRegister(givenSmallRegister);
    const version = await versionOf(id);
    const edited = await attempt((write) =>
      updateNetwork(write, {
        ...fields,
        id,
        version,
        name: { de: 'Runde', en: 'kreis' },
        reason: 'renamed by its rules',
      }),
    );
    const changes = { 'name.de': { from: 'kreis', to: 'Runde' } };
    expect(edited).toEqual({ ok: true, value: { id, version: version + 1, changes } });
    expect(await lastEvent()).toMatchObject({
      type: 'network.updated',
      networkId: id,
      subjectId: id,
      actor: 'office',
      payload: { changes, reason: 'renamed by its rules' },
    });
    const former = await database().rowHistory.findFirstOrThrow({
      where: { tableName: 'network' },
      orderBy: { id: 'desc' },
    });
    expect(former.row).toMatchObject({ name_de: 'kreis', version });
  });

  it('works the read model out again when the coverage moves', async () => {
    const { networkId: id } = await inRegister(givenSmallRegister);
    const gaps = async () => JSON.stringify((await database().participation.findFirstOrThrow()).gaps);
    const before = await gaps();
    await attempt(async (write) =>
      updateNetwork(write, {
        ...fields,
        id,
        version: await versionOf(id),
        coverage: { since: '2019', until: '2023-12-31' },
      }),
    );
    expect(await gaps()).not.toBe(before);
  });

  it('overwrites nothing that somebody saved meanwhile, and shows the difference', async () => {
    const { networkId: id } = await inRegister(givenSmallRegister);
    const version = await versionOf(id);
    await attempt((write) => updateNetwork(write, { ...fields, id, version, name: both('first') }));
    const events = await database().auditEvent.count();
    const second = await attempt((write) =>
      updateNetwork(write, { ...fields, id, version, name: { de: 'first', en: 'second' } }),
    );
    expect(second).toMatchObject({
      ok: false,
      reason: {
        kind: 'changed_meanwhile',
        current: { id, version: version + 1, fields: { name: both('first') } },
        diff: { 'name.en': { from: 'first', to: 'second' } },
      },
    });
    expect((await database().network.findUniqueOrThrow({ where: { id } })).nameEn).toBe('first');
    expect(await database().auditEvent.count()).toBe(events);
  });

  it('writes nothing where nothing changed, nor to what is not there', async () => {
    const { networkId: id } = await inRegister(givenSmallRegister);
    const version = await versionOf(id);
    expect(await attempt((write) => updateNetwork(write, { ...fields, id, version }))).toEqual({
      ok: false,
      reason: { kind: 'nothing_changed' },
    });
    expect(await attempt((write) => updateNetwork(write, { ...fields, id: 999, version }))).toEqual({
      ok: false,
      reason: { kind: 'not_found' },
    });
    expect(await versionOf(id)).toBe(version);
  });

  it('refuses a slug that another network has, and fields it does not know', async () => {
    const { networkId: id } = await inRegister(givenSmallRegister);
    await inRegister((write) => givenNetwork(write, 'runde'));
    const version = await versionOf(id);
    expect(await attempt((write) => updateNetwork(write, { ...fields, id, version, slug: 'runde' }))).toEqual({
      ok: false,
      reason: { kind: 'slug_taken' },
    });
    const smuggled = { ...fields, id, version, publishedAt: '2000-01-01' };
    await expect(attempt((write) => updateNetwork(write, smuggled))).rejects.toThrow('publishedAt');
  });
});

describe('an organiser term', () => {
  async function givenTerms() {
    const networkId = await inRegister((write) => givenNetwork(write, 'kreis'));
    const sourceId = await inRegister((write) => givenSource(write, 'antwort'));
    const term = { memberId: null, sourceId, quote: null };
    const add = (organiser: string, since: string, until: string) =>
      inRegister((write) => addOrganiserTerm(write, { ...term, networkId, organiser, since, until }));
    const first = await add('KGSt', '2002-01-01', '2009-01-31');
    const second = await add('Stuttgart', '2009-02-01', '..');
    return { first, second, term };
  }

  it('is edited with its bounds, and refused where it would overlap another', async () => {
    const { first, term } = await givenTerms();
    const edit = (until: string, version: number) =>
      attempt((write) =>
        updateOrganiserTerm(write, { ...term, id: first, version, organiser: 'KGSt', since: '2002-01-01', until }),
      );
    expect(await edit('2010-01-01', 1)).toEqual({ ok: false, reason: { kind: 'terms_overlap' } });
    expect(await edit('2008-12-31', 1)).toMatchObject({
      ok: true,
      value: { changes: { until: { to: '2008-12-31' } } },
    });
    expect(await edit('2001-01-01', 2)).toEqual({ ok: false, reason: { kind: 'ends_before_it_begins' } });
    const row = await database().organiserTerm.findUniqueOrThrow({ where: { id: first } });
    expect(row.untilLatest?.toISOString()).toBe('2008-12-31T00:00:00.000Z');
  });

  it('is removed with a reason, and kept by the history', async () => {
    const { second: id } = await givenTerms();
    expect(
      await attempt((write) => removeOrganiserTerm(write, { id, version: 7, reason: 'wrong network' })),
    ).toMatchObject({
      reason: { kind: 'changed_meanwhile' },
    });
    expect((await attempt((write) => removeOrganiserTerm(write, { id, version: 1, reason: 'wrong network' }))).ok).toBe(
      true,
    );
    expect(await database().organiserTerm.findUnique({ where: { id } })).toBeNull();
    expect(await lastEvent()).toMatchObject({
      type: 'organiser_term.removed',
      subjectId: id,
      payload: { reason: 'wrong network' },
    });
    expect(await database().rowHistory.count({ where: { tableName: 'organiser_term', rowId: id } })).toBe(1);
  });
});
