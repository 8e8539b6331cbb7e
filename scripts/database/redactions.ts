import type { Client } from 'pg';
import { z } from 'zod';
import { findByFingerprint } from '@/lib/redactions/rules-fingerprint';
import { redactionKey } from '@/lib/redactions/rules-kept';
import type { KeptRedaction } from '@/lib/redactions/schema';
import { withClient } from '../postgres/probe';

type KeptText = Extract<KeptRedaction, { kind: 'text' }>;

const PAGE_SIZE = 2_000;

const columnSchema = z.object({ table: z.string(), column: z.string(), type: z.enum(['text', 'text[]', 'jsonb']) });
const keySchema = z.object({ kind: z.enum(['text', 'file']), sha256: z.string(), salt: z.string() });

/** All texts in a value: of JSON the strings, not the names of its fields. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* textsIn(inner);
}

/** Looks through every text of the register for those that were taken out of it before. */
async function findTexts(client: Client, wanted: readonly KeptText[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const { rows } = await client.query(
    'SELECT table_name::text AS "table", column_name::text AS "column", column_type AS type FROM redactable_columns()',
  );
  for (const { table, column } of z.array(columnSchema).parse(rows)) {
    const name = client.escapeIdentifier(column);
    await client.query(
      `DECLARE texts NO SCROLL CURSOR FOR SELECT ${name} AS value FROM ${client.escapeIdentifier(table)} WHERE ${name} IS NOT NULL`,
    );
    for (;;) {
      const page = await client.query<{ value: unknown }>(`FETCH ${PAGE_SIZE} FROM texts`);
      if (page.rows.length === 0) break;
      for (const text of page.rows.flatMap(({ value }) => [...textsIn(value)])) {
        for (const redaction of wanted) {
          const key = redactionKey(redaction);
          const stretch = found.has(key) ? null : findByFingerprint(text, redaction);
          if (stretch !== null) found.set(key, stretch);
        }
      }
    }
    await client.query('CLOSE texts');
  }
  return found;
}

async function takeOut(client: Client, redaction: KeptRedaction, stretch: string | undefined): Promise<void> {
  const { reason, sha256 } = redaction;
  if (redaction.kind === 'file') {
    await client.query(`SELECT redact_file(decode($1, 'hex'), $2, NULL, 'restore')`, [sha256, reason]);
    return;
  }
  const { salt, length, codeUnitSum } = redaction;
  if (stretch !== undefined) {
    await client.query(`SELECT redact_text($1, decode($2, 'hex'), $3, $4, $5, NULL, 'restore', NULL)`, [
      stretch,
      salt,
      codeUnitSum,
      length,
      reason,
    ]);
    return;
  }
  // It stands nowhere. Named all the same, so that nobody looks for it again.
  await client.query(
    `SELECT append_redaction('text', decode($1, 'hex'), decode($2, 'hex'), $3, $4, $5, NULL, 'restore', '{}', '[]')`,
    [salt, sha256, length, codeUnitSum, reason],
  );
}

/**
 * Takes out again what was taken out after a backup was made that stands here now. All or nothing.
 *
 * @param databaseUrl the owner's connection
 * @returns how many redactions the database did not know
 */
export const applyRedactions = (databaseUrl: string, redactions: readonly KeptRedaction[]): Promise<number> =>
  withClient(databaseUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT begin_register_write()');
    const { rows } = await client.query(
      `SELECT kind, encode(sha256, 'hex') AS sha256, encode(salt, 'hex') AS salt FROM redaction`,
    );
    const known = new Set(
      z
        .array(keySchema)
        .parse(rows)
        .map(({ kind, sha256, salt }) => (kind === 'text' ? `${sha256} ${salt}` : sha256)),
    );
    const missing = redactions.filter((redaction) => !known.has(redactionKey(redaction)));
    const texts = missing.filter((redaction) => redaction.kind === 'text');
    const found = texts.length > 0 ? await findTexts(client, texts) : new Map<string, string>();
    for (const redaction of missing) await takeOut(client, redaction, found.get(redactionKey(redaction)));
    await client.query(missing.length > 0 ? 'COMMIT' : 'ROLLBACK');
    return missing.length;
  });
