import { beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '@/scripts/postgres/probe';
import { attachSourceFile } from '@/lib/sources/mutations-file';
import { publishSourceFile } from '@/lib/sources/mutations-file-publication';
import { testDatabase } from '@/test/database';
import { givenAttendance, givenSmallRegister, inRegister } from '@/test/register-facts';

beforeAll(async () => {
  await inRegister(async (write) => {
    const { members, meetings, sourceId } = await givenSmallRegister(write);
    await givenAttendance(write, { meetingId: meetings[0], memberId: members[0], sourceId });
    const attached = await attachSourceFile(write, sourceId, new Uint8Array(Buffer.from('text')));
    if (!attached.ok) throw new Error(attached.reason.kind);
    const { sha256 } = attached.value;
    await publishSourceFile(write, {
      sourceId,
      sha256,
      namesNobody: true,
      noSignatures: true,
      rights: 'official work',
    });
  });
});

/** Runs statements in a register write that appends its event, and commits. */
const write = (url: string, ...statements: string[]) =>
  withClient(url, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT begin_register_write()');
    for (const sql of statements) await client.query(sql);
    await client.query(`SELECT append_audit_event(NULL, 'test', 'network.created', NULL, 'network', NULL, '{}')`);
    await client.query('COMMIT');
  });

describe('the owner of the database', () => {
  it.each([
    ['edit an assertion', `UPDATE attendance SET status = 'absent'`, 'never edited'],
    ['move an assertion', `UPDATE attendance SET quote = 'other words'`, 'never edited'],
    ['unpublish an assertion', `UPDATE attendance SET published_at = NULL`, 'never edited'],
    ['delete an assertion', `DELETE FROM attendance`, 'never changed or deleted'],
    ['empty the assertions', `TRUNCATE attendance`, 'never changed or deleted'],
    ['edit an audit event', `UPDATE audit_event SET actor = 'nobody'`, 'never changed or deleted'],
    ['delete an audit event', `DELETE FROM audit_event`, 'never changed or deleted'],
    ['empty the audit log', `TRUNCATE audit_event`, 'never changed or deleted'],
    ['edit history', `UPDATE row_history SET held_until = now()`, 'never changed or deleted'],
    ['delete history', `DELETE FROM row_history`, 'never changed or deleted'],
    ['edit the file of a source', `UPDATE source_file SET name = 'x.txt'`, 'never changed or deleted'],
    ['empty the files', `TRUNCATE source_file CASCADE`, 'never changed or deleted'],
    ['delete the file of a source', `DELETE FROM source_file`, 'with a reason only'],
    [
      'remove the file of a source without a reason',
      `SELECT remove_source_file(source_id, ' ') FROM source_file`,
      'with a reason only',
    ],
    [
      'edit by what right a file is public',
      `UPDATE source_file_publication SET rights = 'x'`,
      'never changed or deleted',
    ],
    ['empty the publications of files', `TRUNCATE source_file_publication`, 'never changed or deleted'],
    ['make a file the office’s again in silence', `DELETE FROM source_file_publication`, 'with a reason only'],
    ['delete the end of the chain', `DELETE FROM audit_head`, 'never changed or deleted'],
  ])('cannot %s', async (_, sql, message) => {
    await expect(write(testDatabase().ownerUrl, sql)).rejects.toThrow(message);
  });

  it('cannot change a withdrawn assertion again', async () => {
    const withdraw = `SELECT withdraw_assertions('attendance', ARRAY(SELECT id FROM attendance), NULL, 'wrong list')`;
    const again = `UPDATE attendance SET withdrawal_reason = 'another reason'`;
    await expect(write(testDatabase().ownerUrl, withdraw, again)).rejects.toThrow('never edited');
  });

  it('is asked of every column of an attendance whether it was edited, but of those that withdrawing sets', async () => {
    const { columns, condition } = await withClient(testDatabase().ownerUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'attendance'::regclass AND attnum > 0 AND NOT attisdropped`,
      );
      const triggers = await client.query<{ condition: string }>(
        `SELECT pg_get_triggerdef(oid) AS condition FROM pg_trigger
         WHERE tgrelid = 'attendance'::regclass AND tgname = 'refuse_edit_of_assertion'`,
      );
      return { columns: rows.map(({ name }) => name), condition: triggers.rows[0]?.condition ?? '' };
    });
    const unasked = columns.filter((name) => !condition.includes(`(new.${name} IS DISTINCT FROM old.${name})`));
    expect(unasked.sort()).toEqual(['recorded_from', 'withdrawal_reason', 'withdrawn_at', 'withdrawn_by']);
  });

  it('cannot say since when an attendance says what it says, and leaves what it said before in the history', async () => {
    const backdated = `UPDATE attendance SET recorded_from = '2001-01-01'`;
    const found = await withClient(testDatabase().ownerUrl, async (client) => {
      const before = await client.query<{ since: Date }>('SELECT recorded_from AS since FROM attendance');
      await write(testDatabase().ownerUrl, backdated, backdated);
      const { rows } = await client.query<{ since: Date; from: Date; until: Date; kept: Date }>(
        `SELECT a.recorded_from AS since, h.held_from AS from, h.held_until AS until, (h.row->>'recorded_from')::timestamptz AS kept
         FROM attendance a JOIN row_history h ON h.table_name = 'attendance' AND h.row_id = a.id`,
      );
      return { before: before.rows, after: rows };
    });
    const [[former], [row]] = [found.before, found.after];
    expect(found.after).toHaveLength(1);
    expect([row?.from, row?.kept]).toEqual([former?.since, former?.since]);
    expect(row?.until).toEqual(row?.since);
    expect(row?.since.getTime()).toBeGreaterThan(former?.since.getTime() ?? NaN);
  });

  it('cannot add an attendance as if it had been there before', async () => {
    const { ownerUrl } = testDatabase();
    const backdated = `
      INSERT INTO attendance (network_id, meeting_id, member_id, source_id, status, recorded_from)
      SELECT m.network_id, m.id, a.member_id, a.source_id, 'present', '2001-01-01'
      FROM attendance a JOIN meeting m ON m.network_id = a.network_id AND m.id <> a.meeting_id LIMIT 1`;
    await expect(write(ownerUrl, backdated)).rejects.toThrow('at another time than that of its write');
  });

  it('cannot write without opening a register write', async () => {
    const bare = withClient(testDatabase().ownerUrl, (client) => client.query(`UPDATE network SET name_de = 'x'`));
    await expect(bare).rejects.toThrow('outside of a register write');
  });

  it('cannot pretend to have opened one', async () => {
    const pretended = withClient(testDatabase().ownerUrl, async (client) => {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('register.write_time', now()::text, true)`);
      await client.query(`UPDATE network SET name_de = 'x'`);
    });
    await expect(pretended).rejects.toThrow('outside of a register write');
  });

  it('cannot write with a view of the rows that is older than the last write', async () => {
    const late = withClient(testDatabase().ownerUrl, async (client) => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      await client.query('SELECT FROM member');
      await write(testDatabase().ownerUrl, `UPDATE network SET coverage_note_de = coverage_note_de`);
      await client.query('SELECT begin_register_write()');
    });
    await expect(late).rejects.toThrow('could not serialize access');
  });

  it('cannot commit a write without an audit event', async () => {
    const silent = withClient(testDatabase().ownerUrl, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT begin_register_write()');
      await client.query(`UPDATE network SET name_de = 'x'`);
      await client.query('COMMIT');
    });
    await expect(silent).rejects.toThrow('without an audit event');
  });
});

describe('the web process', () => {
  it.each([
    `UPDATE attendance SET status = 'absent'`,
    `UPDATE attendance SET withdrawn_at = now(), withdrawal_reason = 'x'`,
    `DELETE FROM attendance`,
    `UPDATE statement SET quote = 'x'`,
    `DELETE FROM statement`,
    `INSERT INTO audit_event (id, at, actor, type, subject, payload, transaction, previous, hash)
     VALUES (999, now(), 'x', 'x', 'x', '{}', 1, '', '')`,
    `UPDATE audit_event SET actor = 'x'`,
    `DELETE FROM audit_event`,
    `UPDATE audit_head SET last_id = 0`,
    `INSERT INTO row_history (table_name, row_id, held_from, held_until, "row") VALUES ('x', 1, now(), now(), '{}')`,
    `DELETE FROM row_history`,
    `TRUNCATE participation`,
    `UPDATE assertion_count SET assertions = 1`,
    `DELETE FROM network_summary`,
    `UPDATE source_file SET name = 'x.txt'`,
    `DELETE FROM source_file`,
    `UPDATE source_file_publication SET rights = 'x'`,
    `DELETE FROM source_file_publication`,
    `UPDATE audit_head SET redaction_transaction = pg_current_xact_id()::text::bigint`,
    `INSERT INTO redaction (kind, salt, sha256, length, code_unit_sum, reason, places)
     VALUES ('file', '', sha256('x'), 1, 0, 'x', '{}')`,
    `SELECT append_redaction('file', '', sha256('x'), 1, 0, 'x', NULL, 'x', '{}', '[]')`,
    `SELECT drop_uploaded_list(1)`,
    `DELETE FROM user_account`,
    `ALTER TABLE attendance DISABLE TRIGGER ALL`,
    `CREATE TABLE mine (id int)`,
    `DELETE FROM _prisma_migrations`,
    `UPDATE _prisma_migrations SET checksum = ''`,
    `SET ROLE postgres`,
  ])('may not %s', async (sql) => {
    await expect(write(testDatabase().appUrl, sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('may withdraw an assertion, once, through the function for it', async () => {
    const withdraw = `SELECT withdraw_assertions('attendance', ARRAY(SELECT id FROM attendance), NULL, 'wrong list')`;
    await expect(write(testDatabase().appUrl, withdraw)).resolves.toBeUndefined();
    const { rows } = await withClient(testDatabase().appUrl, (client) =>
      client.query(`SELECT withdrawal_reason AS reason FROM attendance`),
    );
    expect(rows).toEqual([{ reason: 'wrong list' }]);
  });

  it('may remove the file of a source, with a reason, in a register write', async () => {
    const removal = `SELECT remove_source_file(source_id, 'wrong file') FROM source_file`;
    const bare = withClient(testDatabase().appUrl, (client) => client.query(removal));
    await expect(bare).rejects.toThrow('outside of a register write');
    await expect(write(testDatabase().appUrl, removal)).resolves.toBeUndefined();
    const { rows } = await withClient(testDatabase().appUrl, (client) =>
      client.query('SELECT source_id FROM source_file UNION ALL SELECT source_id FROM source_file_publication'),
    );
    expect(rows).toEqual([]);
  });

  it('cannot reach another table through that function', async () => {
    const withdraw = `SELECT withdraw_assertions('audit_event', ARRAY[1], NULL, 'x')`;
    await expect(write(testDatabase().appUrl, withdraw)).rejects.toThrow('no assertions of kind audit_event');
  });
});
