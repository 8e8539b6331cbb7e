import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishAttendance, recordAttendance } from '@/lib/attendance/mutations';
import { attemptWrite } from '@/lib/db/attempt-write';
import { database } from '@/lib/db/client';
import { redactText } from '@/lib/redactions/mutations';
import { listKeptRedactions } from '@/lib/redactions/queries';
import { writeRedactions } from '@/lib/redactions/rules-kept';
import { findCodeDrift } from '@/scripts/checks/database-code';
import { migrate } from '@/scripts/database/migrate';
import { ensureDatabase, withClient } from '@/scripts/postgres/probe';
import { givenAdministrator } from '@/test/accounts/account-facts';
import { testDatabase } from '@/test/database';
import { givenMember, givenSmallRegister, inRegister } from '@/test/register-facts';
import { ArchiveReader } from './archive-reader';
import { listTables } from './catalogue';
import { makeTables, readMigrations } from './load';
import { type BackupOrder, makeBackup } from './make';
import { restoreBackup } from './restore';
import { NEVER_KEPT } from './secrets';

const root = path.resolve(import.meta.dirname, '../..');
const PASSPHRASE = 'drei Schlüssel im Tresor';
const SECRET_TABLES = ['second_factor', 'recovery_code'];

let folder: string;
let open: string;
let sealed: string;

const places = (name: string) => {
  const dataDir = path.join(folder, name);
  mkdirSync(dataDir, { recursive: true });
  return { dataDir, legalDir: path.join(dataDir, 'legal') };
};

/** An empty database beside the one of this file. */
async function emptyDatabase(name: string): Promise<string> {
  const url = new URL(testDatabase().ownerUrl);
  url.pathname += `_${name}`;
  await ensureDatabase(url.href);
  return url.href;
}

function backUp(name: string, changes: Partial<BackupOrder> = {}): Promise<string> {
  const file = path.join(folder, `${name}.zip`);
  const order = {
    databaseUrl: testDatabase().ownerUrl,
    ...places('here'),
    passphrase: null,
    sessionSecret: 'a secret',
  };
  return makeBackup({ ...order, program: '0.0.0', file, ...changes }).then(() => file);
}

async function restore(
  file: string,
  databaseUrl: string,
  {
    passphrase = PASSPHRASE,
    redactions = null,
    name = 'there',
  }: { passphrase?: string; redactions?: string | null; name?: string } = {},
) {
  const archive = await ArchiveReader.open(file, () => passphrase);
  try {
    return await restoreBackup(archive, { root, databaseUrl, place: 'The database', ...places(name), redactions });
  } finally {
    archive.close();
  }
}

/** Each table's rows as one text, in an order of their own; empty tables are not named. */
const contentOf = (url: string) =>
  withClient(url, async (client) => {
    const content: Record<string, string> = {};
    for (const { table } of await listTables(client)) {
      const { rows } = await client.query<{ text: string | null }>(
        `SELECT string_agg(t::text, E'\\n' ORDER BY t::text COLLATE "C") AS text FROM ${client.escapeIdentifier(table)} t`,
      );
      if (rows[0]?.text != null) content[table] = rows[0].text;
    }
    return content;
  });

/** What a restored register has to hold: all but what opens an account for a while, and numbers of transactions. */
function expected(content: Record<string, string>, without: readonly string[]) {
  const kept = Object.entries(content).filter(([table]) => ![...without, 'audit_head'].includes(table));
  return Object.fromEntries(kept);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'backup-'));
  mkdirSync(places('here').legalDir, { recursive: true });
  writeFileSync(path.join(places('here').legalDir, 'imprint.de.txt'), 'Amt für Muster');
  const userId = await givenAdministrator();
  await database().secondFactor.create({
    data: { userId, secret: new Uint8Array(48), begunAt: new Date(), confirmedAt: new Date(), lastUsedStep: 1 },
  });
  await database().recoveryCode.create({ data: { userId, codeHash: new Uint8Array(32), createdAt: new Date() } });
  const { members, meetings, sourceId } = await inRegister(givenSmallRegister);
  await inRegister(async (write) => {
    const quote = 'Es fehlte Mustermann\t\\N\n„entschuldigt“';
    const attendances = [{ memberId: members[0], sourceId, status: 'excused' as const, quote }];
    await publishAttendance(write, await recordAttendance(write, { meetingId: meetings[0], attendances }));
  });
  open = await backUp('open');
  sealed = await backUp('sealed', { passphrase: PASSPHRASE });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a backup restored into an empty database', () => {
  it('is the same register with the same rules, secrets included where it is encrypted', async () => {
    const url = await emptyDatabase('sealed');
    const restored = await restore(sealed, url, { name: 'sealed' });
    expect(restored).toMatchObject({ verdict: { ok: true }, hasSecrets: true, standing: [] });
    expect(expected(await contentOf(url), [])).toEqual(expected(await contentOf(testDatabase().ownerUrl), NEVER_KEPT));
    expect(await findCodeDrift(root, url)).toBeUndefined();
    const { dataDir, legalDir } = places('sealed');
    expect(JSON.parse(readFileSync(path.join(dataDir, 'secrets.json'), 'utf8'))).toEqual({ sessionSecret: 'a secret' });
    expect(readFileSync(path.join(legalDir, 'imprint.de.txt'), 'utf8')).toBe('Amt für Muster');
    // Nothing readable lies in the file.
    expect(readFileSync(sealed).includes('excused')).toBe(false);
  });

  it('gives no number twice and guards what stands, as before', async () => {
    const url = await emptyDatabase('sealed');
    await withClient(url, async (client) => {
      await expect(client.query('DELETE FROM row_history')).rejects.toThrow(/never changed or deleted/);
      await expect(client.query(`UPDATE network SET slug = 'other'`)).rejects.toThrow(/outside of a register write/);
      const last = 'SELECT max(id) AS id FROM member';
      const { rows: before } = await client.query<{ id: number }>(last);
      const { rows } = await client.query<{ id: number }>(`SELECT nextval('member_id_seq')::int AS id`);
      expect(rows[0]?.id).toBeGreaterThan(before[0]?.id ?? 0);
      await expect(client.query('UPDATE membership SET member_id = 0')).rejects.toThrow(/outside of a register write/);
    });
  });

  it('holds no password and no second factor where they were left out', async () => {
    const url = await emptyDatabase('open');
    expect(await restore(open, url, { name: 'open' })).toMatchObject({ verdict: { ok: true }, hasSecrets: false });
    const [there, here] = [await contentOf(url), await contentOf(testDatabase().ownerUrl)];
    const left = [...NEVER_KEPT, ...SECRET_TABLES, 'user_account'];
    expect(expected(there, ['user_account'])).toEqual(expected(here, left));
    const accounts = await withClient(url, (client) =>
      client.query('SELECT email, password_hash FROM user_account ORDER BY 1'),
    );
    expect(accounts.rows).toEqual([{ email: 'admin@example.org', password_hash: null }]);
    for (const file of [open, sealed]) expect(readFileSync(file).includes('argon2')).toBe(false);
  });

  it('is one state of a register that is written meanwhile', async () => {
    let ended = false;
    const writes = (async () => {
      for (let written = 0; !ended; written += 1)
        await inRegister((write) => givenMember(write, `meanwhile-${written}`));
    })();
    const file = await backUp('meanwhile').finally(() => (ended = true));
    await writes;
    expect(await restore(file, await emptyDatabase('meanwhile'))).toMatchObject({ verdict: { ok: true } });
  });

  it('is brought to the schema of this release where it was made by an earlier one', async () => {
    const former = await emptyDatabase('former');
    const { migrations } = await (await ArchiveReader.open(open, null)).readContents();
    const earlier = migrations.slice(0, -5);
    await withClient(former, async (client) => {
      await makeTables(client, readMigrations(root, earlier));
      for (const [index, { name, checksum }] of earlier.entries()) {
        await client.query(
          `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ($1, $2, $3, now())`,
          [String(index), checksum, name],
        );
      }
      await client.query('BEGIN; SELECT begin_register_write()');
      await client.query(
        `INSERT INTO member (slug, kind, name_de, name_en) VALUES ('muster', 'state', 'Muster', 'Muster')`,
      );
      await client.query(`SELECT append_audit_event(NULL, 'test', 'member.created', NULL, 'member', 1, '{}')`);
      await client.query('COMMIT');
    });
    const url = await emptyDatabase('latter');
    const restored = await restore(await backUp('former', { databaseUrl: former }), url);
    expect(restored).toMatchObject({ migrated: '5 applied', verdict: { ok: true, events: 1 } });
    expect(await migrate(root, url)).toBe('skipped, nothing changed');
    expect((await contentOf(url)).member).toContain('muster');
  });

  it('lacks what was taken out of the register after it was made', async () => {
    const redact = (confirmation?: string) =>
      attemptWrite({ userId: null, name: 'office' }, (write) =>
        redactText(write, { text: 'Mustermann', reason: 'names a person', confirmation }),
      );
    const asked = await redact();
    if (asked.ok || asked.reason.kind !== 'redaction_asks') throw new Error('It should have asked.');
    expect(await redact(asked.reason.confirmation)).toMatchObject({ ok: true });
    const redactions = path.join(folder, 'newer.json');
    writeFileSync(redactions, writeRedactions(await listKeptRedactions(database())));
    const url = await emptyDatabase('redacted');
    const restored = await restore(open, url, { redactions, name: 'redacted' });
    expect(restored).toMatchObject({ redacted: '1 taken out again', verdict: { ok: true } });
    expect(JSON.stringify(await contentOf(url))).not.toContain('Mustermann');
    expect(readFileSync(path.join(places('redacted').dataDir, 'redactions.json'), 'utf8')).toBe(
      readFileSync(redactions, 'utf8'),
    );
  });
});

describe('a restore that cannot be says so, and leaves the place as it was', () => {
  const tablesIn = async (url: string) => withClient(url, listTables);

  it('where a register stands already', async () => {
    const url = await emptyDatabase('sealed');
    const before = await contentOf(url);
    await expect(restore(open, url)).rejects.toThrow(
      /The database is not empty.*Name another database in DATABASE_URL/,
    );
    expect(await contentOf(url)).toEqual(before);
  });

  it('where the passphrase is another one, or none is given', async () => {
    await expect(restore(sealed, '', { passphrase: 'ein anderer Satz' })).rejects.toThrow(
      /The passphrase is not the one/,
    );
    await expect(ArchiveReader.open(sealed, null)).rejects.toThrow(/is encrypted: name the file.*--passphrase-file/);
  });

  it.each(['open', 'sealed'])('where a bit has changed or the end is missing (%s)', async (name) => {
    const whole = readFileSync(path.join(folder, `${name}.zip`));
    const file = path.join(folder, 'damaged.zip');
    const changed = Buffer.from(whole);
    const inside = whole.indexOf('tables/attendance.copy') + 60;
    changed[inside] = (changed[inside] ?? 0) ^ 1;
    for (const bytes of [changed, whole.subarray(0, whole.length >> 1), Buffer.from('no backup')]) {
      writeFileSync(file, bytes);
      await expect(restore(file, '')).rejects.toThrow(/damaged or no backup of a register/);
    }
  });

  it('where it is not there', async () => {
    await expect(restore(path.join(folder, 'none.zip'), '')).rejects.toThrow(/none\.zip cannot be read \(ENOENT\)/);
  });

  it('where a later release made it', async () => {
    await withClient(testDatabase().ownerUrl, (client) =>
      client.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
        VALUES ('later', repeat('0', 64), '2099010101_later', now())`),
    );
    const file = await backUp('later');
    await withClient(testDatabase().ownerUrl, (client) =>
      client.query(`DELETE FROM _prisma_migrations WHERE id = 'later'`),
    );
    const url = await emptyDatabase('later');
    await expect(restore(file, url)).rejects.toThrow(
      /made by another release.*2099010101_later.*that release or a later one/,
    );
    expect(await tablesIn(url)).toEqual([]);
  });

  it('where it is told to stop in the middle; the next one begins anew', async () => {
    const url = await emptyDatabase('stopped');
    const archive = await ArchiveReader.open(open, null);
    const order = { root, databaseUrl: url, place: 'The database', ...places('stopped'), redactions: null };
    await expect(restoreBackup(archive, { ...order, signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    expect(await tablesIn(url)).toEqual([]);
    // Killed, it leaves a mark, by which a start knows that it is no register.
    await withClient(url, (client) => client.query('CREATE TABLE restore_under_way (); CREATE TABLE network ()'));
    await expect(migrate(root, url)).rejects.toThrow(/A restore into this database did not come to its end/);
    expect(await restoreBackup(archive, order)).toMatchObject({ verdict: { ok: true } });
    archive.close();
  });
});

describe('a backup that cannot be', () => {
  it('leaves no file behind when it is told to stop', async () => {
    await expect(backUp('stopped', { signal: AbortSignal.abort() })).rejects.toThrow();
    for (const name of ['stopped.zip', 'stopped.zip.part']) {
      expect(() => readFileSync(path.join(folder, name))).toThrow(/ENOENT/);
    }
  });
});

it('decides of every column that looks like a secret', async () => {
  const { rows } = await withClient(testDatabase().ownerUrl, (client) =>
    client.query<{ table: string; name: string }>(
      `SELECT table_name AS "table", column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name ~ 'secret|token|password|passphrase|hash|code_|_key|cookie'`,
    ),
  );
  const NO_SECRETS = [
    'user_account.password_changed_at',
    'audit_head.last_hash',
    'audit_event.hash',
    'import_mapping.header_key',
    'redaction.code_unit_sum',
  ];
  const decided = [...NEVER_KEPT, ...SECRET_TABLES];
  const open = rows.filter(({ table }) => !decided.includes(table)).map(({ table, name }) => `${table}.${name}`);
  expect(open.filter((column) => !NO_SECRETS.includes(column)).toSorted()).toEqual(['user_account.password_hash']);
});
