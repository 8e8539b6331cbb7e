import { beforeEach, describe, expect, it } from 'vitest';
import { verifyAuditChain } from '@/lib/audit/verify';
import { closeDatabase } from '@/lib/db/client';
import { withClient } from '@/scripts/postgres/probe';
import { freshDatabase, testDatabase } from '@/test/database';
import { givenSmallRegister, inRegister } from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

/** What somebody with the owner's rights can do who switches the guards off first. */
const tamper = (sql: string) =>
  withClient(testDatabase().ownerUrl, async (client) => {
    await client.query(`ALTER TABLE audit_event DISABLE TRIGGER USER`);
    await client.query(sql);
  });

const verdict = () => verifyAuditChain(testDatabase().appUrl);

describe('verifyAuditChain', () => {
  it('finds an empty chain in order', async () => {
    expect(await verdict()).toEqual({ ok: true, events: 0 });
  });

  it('verifies every event of a chain in order', async () => {
    await inRegister(givenSmallRegister);
    const { rows } = await withClient(testDatabase().ownerUrl, (client) =>
      client.query<{ events: number }>('SELECT count(*)::int AS events FROM audit_event'),
    );
    expect(rows[0]?.events).toBeGreaterThan(9);
    expect(await verdict()).toEqual({ ok: true, events: rows[0]?.events });
  });

  it.each([
    ['its payload', `UPDATE audit_event SET payload = '{"slug": "anders"}' WHERE id = 4`],
    ['its actor', `UPDATE audit_event SET actor = 'somebody else' WHERE id = 4`],
    ['its time', `UPDATE audit_event SET at = at + interval '1 microsecond' WHERE id = 4`],
  ])('names the event of which %s was changed', async (_, sql) => {
    await inRegister(givenSmallRegister);
    await tamper(sql);
    expect(await verdict()).toEqual({ ok: false, brokenAt: '4', reason: 'its content does not give its hash' });
  });

  it('names the event that was taken out', async () => {
    await inRegister(givenSmallRegister);
    await tamper(`DELETE FROM audit_event WHERE id = 4`);
    expect(await verdict()).toMatchObject({ ok: false, brokenAt: '4' });
  });

  it('notices that the last event was taken out', async () => {
    await inRegister(givenSmallRegister);
    await tamper(`DELETE FROM audit_event WHERE id = (SELECT max(id) FROM audit_event)`);
    expect(await verdict()).toMatchObject({ ok: false, reason: 'the end of the chain is missing' });
  });

  it('notices an event that was changed together with its own hash', async () => {
    await inRegister(givenSmallRegister);
    await tamper(`
      UPDATE audit_event SET actor = 'somebody else' WHERE id = 4;
      UPDATE audit_event e SET hash = sha256(convert_to(audit_event_text(e), 'UTF8')) WHERE id = 4`);
    expect(await verdict()).toEqual({
      ok: false,
      brokenAt: '5',
      reason: 'it does not carry the hash of the event before it',
    });
  });
});
