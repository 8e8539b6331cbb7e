import { beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import { freshDatabase } from '@/test/database';
import { givenAttendance, givenNetwork, givenSmallRegister, inRegister } from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const counts = async () => ({
  attendances: await database().attendance.count(),
  events: await database().auditEvent.count(),
  history: await database().rowHistory.count({ where: { tableName: { not: 'network_summary' } } }),
  summaries: await database().rowHistory.count({ where: { tableName: 'network_summary' } }),
  packed: (await database().participation.findMany({ orderBy: { memberId: 'asc' } })).map((row) => row.statuses),
});

describe('a register write', () => {
  it('leaves its rows, the read model, history and its events together', async () => {
    const facts = await inRegister(givenSmallRegister);
    const before = await counts();
    await inRegister((write) =>
      givenAttendance(write, { meetingId: facts.meetings[1], memberId: facts.members[0], sourceId: facts.sourceId }),
    );
    const after = await counts();
    expect(before.packed).toEqual(['NNN', 'NNN']);
    expect(after.packed).toEqual(['NPN', 'NNN']);
    expect(after.attendances).toBe(before.attendances + 1);
    // One event for the record, one for its publication; both steps in one transaction are one version.
    expect(after.events).toBe(before.events + 2);
    expect(after.history).toBe(before.history);
    expect(after.summaries).toBe(before.summaries + 1);
  });

  it('leaves nothing when it fails half-way', async () => {
    const facts = await inRegister(givenSmallRegister);
    const before = await counts();
    const failing = inRegister(async (write) => {
      await givenAttendance(write, {
        meetingId: facts.meetings[1],
        memberId: facts.members[0],
        sourceId: facts.sourceId,
      });
      throw new Error('the lights go out');
    });
    await expect(failing).rejects.toThrow('the lights go out');
    expect(await counts()).toEqual(before);
  });

  it('leaves nothing when the database refuses its last step', async () => {
    const facts = await inRegister(givenSmallRegister);
    const before = await counts();
    const assertion = { meetingId: facts.meetings[1], memberId: facts.members[0], sourceId: facts.sourceId };
    const twice = inRegister(async (write) => {
      await givenAttendance(write, assertion);
      await givenAttendance(write, assertion);
    });
    await expect(twice).rejects.toThrow(/[Uu]nique/);
    expect(await counts()).toEqual(before);
  });

  it('is later than every one before and loses no version, also after the clock was set back', async () => {
    const { networkId } = await inRegister(givenSmallRegister);
    const rename = (nameDe: string, ahead = '0') =>
      inRegister(async (write) => {
        // So a write finds the clock of a machine that is ahead by so much.
        await write.transaction.$executeRaw`
          SELECT set_config('register.write_time', (register_now() + ${ahead}::interval)::text, true)`;
        await write.transaction.network.update({ where: { id: networkId }, data: { nameDe } });
        await write.transaction.$executeRaw`
          SELECT append_audit_event(NULL, 'test', 'network.updated', ${networkId}, 'network', ${networkId}, '{}')`;
      });
    await rename('mit falscher Uhr', '1 hour');
    await rename('mit richtiger Uhr');
    await rename('danach');
    const versions = await database().$queryRaw<{ name: string; until: Date; isAfter: boolean }[]>`
      SELECT "row" ->> 'name_de' AS name, held_until AS until, held_from < held_until AS "isAfter"
      FROM row_history WHERE table_name = 'network' AND row_id = ${networkId} ORDER BY held_from`;
    expect(versions.slice(-3).map(({ name, isAfter }) => [name, isAfter])).toEqual([
      ['kreis', true],
      ['mit falscher Uhr', true],
      ['mit richtiger Uhr', true],
    ]);
    const events = await database().auditEvent.findMany({ orderBy: { id: 'asc' }, select: { at: true } });
    const instants = events.map(({ at }) => at.getTime());
    expect(instants).toEqual(instants.toSorted((one, other) => one - other));
  });

  it('is refused at the commit when it told nobody', async () => {
    const { networkId } = await inRegister(givenSmallRegister);
    const silent = inRegister((write) =>
      write.transaction.network.update({ where: { id: networkId }, data: { nameDe: 'heimlich' } }),
    );
    await expect(silent).rejects.toThrow('without an audit event');
    expect((await database().network.findUniqueOrThrow({ where: { id: networkId } })).nameDe).toBe('kreis');
  });

  it('waits for another one, so that times and events come in one order', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((slug) => inRegister((write) => givenNetwork(write, slug))));
    const events = await database().auditEvent.findMany({ orderBy: { id: 'asc' } });
    const times = events.map(({ at }) => at.getTime());
    expect(events.map(({ id }) => id)).toEqual([1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n]);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(events.map(({ transaction }) => transaction)).size).toBe(4);
  });

  it('ends with its statements at the latest when its own time is over', async () => {
    const [{ limit }] = await inRegister(async ({ transaction, ...write }) => {
      await givenNetwork({ transaction, ...write }, 'irgendein-netzwerk');
      return transaction.$queryRaw<[{ limit: string }]>`SELECT current_setting('statement_timeout') AS limit`;
    });
    expect(limit).toBe('2min');
  });

  it('of many rows leaves the planner with figures that hold, one of few with those that were', async () => {
    const believed = async () => {
      const [{ rows }] = await database().$queryRaw<[{ rows: number }]>`
        SELECT reltuples::int AS rows FROM pg_class WHERE oid = 'member'::regclass`;
      return rows;
    };
    const givenMembers = (prefix: string, count: number) =>
      inRegister(async (write) => {
        await givenNetwork(write, `netzwerk-${prefix}`);
        await write.transaction.$executeRaw`
          INSERT INTO member (slug, kind, name_de, name_en)
          SELECT ${prefix} || n, 'city', ${prefix} || n, ${prefix} || n FROM generate_series(1, ${count}::int) n`;
      });
    const before = await believed();
    await givenMembers('few', 10);
    expect(await believed()).toBe(before);
    await givenMembers('many', 6_000);
    expect(await believed()).toBe(6_010);
  });
});
