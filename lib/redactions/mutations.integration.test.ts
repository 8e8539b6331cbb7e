import { beforeEach, describe, expect, it } from 'vitest';
import { recordAttendance, publishAttendance } from '@/lib/attendance/mutations';
import { verifyAuditChain } from '@/lib/audit/verify';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { redactFile, redactText } from '@/lib/redactions/mutations';
import { findRedactionPlaces, listKeptRedactions, listRedactions } from '@/lib/redactions/queries';
import { proposeInstead } from '@/lib/audit/proposals/mutations';
import { addAlias } from '@/lib/members/mutations-edit';
import { attachSourceFile } from '@/lib/sources/mutations-file';
import { applyRedactions } from '@/scripts/database/redactions';
import { withClient } from '@/scripts/postgres/probe';
import { freshDatabase, testDatabase } from '@/test/database';
import { publishProposed } from '@/test/imports/files';
import { givenSmallRegister, givenSource, inRegister } from '@/test/register-facts';

const NAME = 'Erika "E." Mustermann\\';
const QUOTE = `Es fehlte ${NAME}, entschuldigt`;
const REASON = 'names a person';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

/** A register in which a name stands in a public assertion, a note, an alias, their history and the audit log. */
async function givenNamedRegister() {
  const facts = await inRegister(givenSmallRegister);
  const { members, meetings, sourceId } = facts;
  await inRegister(async (write) => {
    const [id] = await recordAttendance(write, {
      meetingId: meetings[0],
      attendances: [{ memberId: members[0], sourceId, status: 'excused', quote: QUOTE }],
    });
    await publishAttendance(write, [id ?? 0]);
    await addAlias(write, { id: members[1], version: 1, name: `Büro ${NAME}` });
    await write.transaction.source.update({
      where: { id: sourceId },
      data: { noteDe: `Von ${NAME}`, noteEn: `By ${NAME}` },
      select: { id: true },
    });
  });
  const seen = new Date();
  await inRegister((write) =>
    write.transaction.source
      .update({ where: { id: sourceId }, data: { noteDe: 'Neu', noteEn: 'New' }, select: { id: true } })
      .then(() => addAlias(write, { id: members[0], version: 1, name: 'Domstadt' })),
  );
  return { ...facts, seen };
}

const attempt = (text: string, confirmation?: string) =>
  attemptWrite({ userId: null, name: 'office' }, (write) => redactText(write, { text, reason: REASON, confirmation }));

async function redact(text: string): Promise<void> {
  const asked = await attempt(text);
  if (asked.ok || asked.reason.kind !== 'redaction_asks') throw new Error('It should have asked.');
  expect(await attempt(text, asked.reason.confirmation)).toMatchObject({ ok: true });
}

/** Every table of the schema as one text. */
const dump = () =>
  withClient(testDatabase().ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
    );
    const texts: string[] = [];
    for (const { name } of rows) {
      const answer = await client.query<{ content: string }>(
        `SELECT coalesce(string_agg(t::text, E'\n'), '') AS content FROM ${client.escapeIdentifier(name)} t`,
      );
      texts.push(answer.rows[0]?.content ?? '');
    }
    return texts.join('\n');
  });

describe('redactText', () => {
  it('first shows where the text stands, and changes nothing', async () => {
    await givenNamedRegister();
    const before = await dump();
    const asked = await attempt('Mustermann');
    expect(asked).toMatchObject({ ok: false, reason: { kind: 'redaction_asks' } });
    const tables =
      asked.ok || asked.reason.kind !== 'redaction_asks' ? [] : asked.reason.places.map(({ table }) => table);
    expect(new Set(tables)).toEqual(new Set(['attendance', 'audit_event', 'member_alias', 'row_history']));
    expect(await dump()).toBe(before);
  });

  it('takes it out of rows, their history and the audit log, which still verifies', async () => {
    await givenNamedRegister();
    expect(await dump()).toContain('Mustermann');
    await redact('Mustermann');
    expect(await dump()).not.toContain('Mustermann');
    const { rows } = await withClient(testDatabase().ownerUrl, (client) =>
      client.query('SELECT quote FROM attendance'),
    );
    expect(rows).toEqual([{ quote: QUOTE.replace('Mustermann', '[geschwärzt]') }]);
    expect(await verifyAuditChain(testDatabase().appUrl)).toMatchObject({ ok: true });
  });

  it('takes out a text with the signs that JSON writes otherwise', async () => {
    await givenNamedRegister();
    await redact(NAME);
    expect(await dump()).not.toContain('Mustermann');
    expect(await verifyAuditChain(testDatabase().appUrl)).toMatchObject({ ok: true });
  });

  it('shows on a past day that something was redacted, in the language of its field', async () => {
    const { seen } = await givenNamedRegister();
    await redact(NAME);
    const { rows } = await withClient(testDatabase().ownerUrl, (client) =>
      client.query('SELECT note_de, note_en FROM register_as_of(NULL::source, $1)', [seen]),
    );
    expect(rows).toEqual([{ note_de: 'Von [geschwärzt]', note_en: 'By [redacted]' }]);
  });

  it('keeps the number of versions, and the guards against changes', async () => {
    await givenNamedRegister();
    const versions = () => database().rowHistory.count();
    const before = await versions();
    await redact('Mustermann');
    expect(await versions()).toBe(before);
    const edit = withClient(testDatabase().ownerUrl, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT begin_register_write()');
      await client.query(`UPDATE audit_event SET actor = 'x'`);
    });
    await expect(edit).rejects.toThrow('never changed or deleted');
  });

  it('lets a second text be taken out of the same events', async () => {
    await givenNamedRegister();
    await redact('Mustermann');
    await redact('Erika');
    expect(await dump()).not.toMatch(/Mustermann|Erika/);
    expect(await verifyAuditChain(testDatabase().appUrl)).toMatchObject({ ok: true });
  });

  it('cannot be used to hide a forgery', async () => {
    await givenNamedRegister();
    await redact('Mustermann');
    await withClient(testDatabase().ownerUrl, async (client) => {
      await client.query('ALTER TABLE audit_event DISABLE TRIGGER USER');
      await client.query(
        `UPDATE audit_event SET payload = payload || '{"status": "absent"}' WHERE payload::text LIKE '%geschw%'`,
      );
    });
    expect(await verifyAuditChain(testDatabase().appUrl)).toMatchObject({
      ok: false,
      reason: 'its content does not give its hash',
    });
  });

  it('says so where the text stands nowhere, and needs the very places confirmed that it showed', async () => {
    const { members } = await givenNamedRegister();
    expect(await attempt('Niemand Nirgends')).toEqual({ ok: false, reason: { kind: 'text_not_found' } });
    const asked = await attempt('Mustermann');
    if (asked.ok || asked.reason.kind !== 'redaction_asks') throw new Error('It should have asked.');
    await inRegister((write) => addAlias(write, { id: members[0], version: 2, name: 'Haus Mustermann' }));
    expect(await attempt('Mustermann', asked.reason.confirmation)).toMatchObject({
      ok: false,
      reason: { kind: 'redaction_asks' },
    });
  });

  it('is refused as a whole where a row would break its form without the text', async () => {
    await inRegister((write) => givenSource(write, 'netz', { address: 'https://mustermann.example' }));
    const asked = await attempt('https://mustermann');
    if (asked.ok || asked.reason.kind !== 'redaction_asks') throw new Error('It should have asked.');
    expect(await attempt('https://mustermann', asked.reason.confirmation)).toEqual({
      ok: false,
      reason: { kind: 'redaction_breaks' },
    });
    expect(await dump()).toContain('https://mustermann.example');
  });

  it('drops uploaded lists that hold it, and those that came to their end; others go on waiting', async () => {
    const { networkId } = await givenNamedRegister();
    const upload = (name: string, content: string, state: string) =>
      withClient(testDatabase().ownerUrl, (client) =>
        client.query(
          `INSERT INTO import_job (network_id, file_name, file_sha256, file_size, file, state, finished_at)
           VALUES ($1, $2, repeat('0', 64), length($3::bytea), $3, $4::import_job_state,
             CASE WHEN $4 = 'cancelled' THEN now() END)`,
          [networkId, name, Buffer.from(content), state],
        ),
      );
    await upload('holds.csv', 'Mitglied;Bemerkung\nAachen;Frau Mustermann\n', 'uploaded');
    await upload('waits.csv', 'Mitglied;Bemerkung\nAachen;\n', 'uploaded');
    await upload('ended.csv', 'Mitglied;Bemerkung\nAachen;\n', 'cancelled');
    await redact('Mustermann');
    const jobs = await database().importJob.findMany({ orderBy: { id: 'asc' } });
    expect(jobs.map(({ fileName, state, file }) => [fileName, state, file !== null])).toEqual([
      ['holds.csv', 'cancelled', false],
      ['waits.csv', 'uploaded', true],
      ['ended.csv', 'cancelled', false],
    ]);
  });

  it('keeps a hash of what it took out, and where it stood', async () => {
    await givenNamedRegister();
    await redact('Mustermann');
    const [redaction] = await listRedactions(database());
    expect(redaction).toMatchObject({ kind: 'text', length: 10, reason: REASON });
    expect(redaction?.places).toContainEqual({ table: 'attendance', column: 'quote', rows: 1 });
  });
});

describe('redactFile', () => {
  it('takes the file out, and refuses it from then on', async () => {
    const { sourceId } = await inRegister(givenSmallRegister);
    const bytes = new Uint8Array(Buffer.from('signed by somebody'));
    const attach = () =>
      attemptWrite({ userId: null, name: 'office' }, (write) => attachSourceFile(write, sourceId, bytes));
    const attached = await attach();
    if (!attached.ok) throw new Error(attached.reason.kind);
    const { sha256 } = attached.value;
    const outcome = await attemptWrite({ userId: null, name: 'office' }, (write) =>
      redactFile(write, { sha256, reason: REASON }),
    );
    expect(outcome).toMatchObject({ ok: true });
    expect(await database().sourceFile.count()).toBe(0);
    expect(await attach()).toEqual({ ok: false, reason: { kind: 'file_redacted' } });
    expect(await listRedactions(database())).toMatchObject([{ kind: 'file', sha256 }]);
  });
});

describe('applyRedactions', () => {
  it('takes out of a restored database what was taken out after its backup, once', async () => {
    await givenNamedRegister();
    await redact('Mustermann');
    const kept = await listKeptRedactions(database());
    // The same facts as before the redaction, as a backup would bring them back.
    await closeDatabase();
    await freshDatabase();
    await givenNamedRegister();
    expect(await findRedactionPlaces(database(), 'Mustermann')).not.toEqual([]);
    expect(await applyRedactions(testDatabase().ownerUrl, kept)).toBe(1);
    expect(await dump()).not.toContain('Mustermann');
    expect(await verifyAuditChain(testDatabase().appUrl)).toMatchObject({ ok: true });
    expect(await listKeptRedactions(database())).toEqual(kept);
    expect(await applyRedactions(testDatabase().ownerUrl, kept)).toBe(0);
  });

  it('reaches the texts of a draft that came back with the backup, which can then be published', async () => {
    const givenDraft = async () => {
      const { networkId, members } = await inRegister(givenSmallRegister);
      const name = 'Büro Mustermann';
      const made = await inRegister((write) =>
        proposeInstead(write, { networkId, title: `Weiterer Name: ${name}` }, (inside) =>
          addAlias(inside, { id: members[0], version: 1, name }),
        ),
      );
      return made.ok ? made.value.proposalId : 0;
    };
    await givenDraft();
    await redact('Mustermann');
    const kept = await listKeptRedactions(database());
    await closeDatabase();
    await freshDatabase();
    const id = await givenDraft();
    expect(await dump()).toContain('Mustermann');
    expect(await applyRedactions(testDatabase().ownerUrl, kept)).toBe(1);
    expect(await dump()).not.toContain('Mustermann');
    await publishProposed(id);
    expect(await database().memberAlias.findMany({ select: { name: true } })).toEqual([{ name: 'Büro [geschwärzt]' }]);
  });

  it('names what stands nowhere as well, so that nobody looks for it again', async () => {
    await givenNamedRegister();
    await redact('Mustermann');
    const kept = await listKeptRedactions(database());
    await closeDatabase();
    await freshDatabase();
    expect(await applyRedactions(testDatabase().ownerUrl, kept)).toBe(1);
    expect(await applyRedactions(testDatabase().ownerUrl, kept)).toBe(0);
  });
});
