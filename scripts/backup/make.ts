import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { withClient } from '../postgres/probe';
import { ArchiveWriter } from './archive-writer';
import { columnList, listAppliedMigrations, listSequences, listTables } from './catalogue';
import { type Contents, FORMAT_VERSION, legalPart, REDACTIONS_PART, tablePart } from './format';
import { makeSeal } from './passphrase';
import { columnsToKeep } from './secrets';

export type BackupOrder = {
  databaseUrl: string;
  /** Where the texts beside the database lie. */
  dataDir: string;
  legalDir: string;
  /** Null: secrets are left out. */
  passphrase: string | null;
  /** What encrypts second factors and sessions; goes in only under a passphrase. */
  sessionSecret: string | null;
  program: string;
  /** Must not exist yet. */
  file: string;
  signal?: AbortSignal;
};

/** One state of the whole database; times and numbers written so that every release reads them alike. */
const OPEN_SNAPSHOT = `
  SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET extra_float_digits = 3;
  SET client_encoding = 'UTF8'; SET bytea_output = 'hex'; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0;
  BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`;

const LEGAL_TEXT = /^[\w-]+(\.[\w-]+)*\.txt$/;

async function writeTables(client: Client, archive: ArchiveWriter, withSecrets: boolean): Promise<Contents['tables']> {
  const written: Contents['tables'] = [];
  for (const { table, columns: all } of await listTables(client)) {
    const columns = columnsToKeep(table, all, withSecrets);
    if (columns.length === 0) continue;
    const copy = client.query(
      copyTo(`COPY ${client.escapeIdentifier(table)} (${columnList(client, columns)}) TO STDOUT`),
    );
    await archive.add(tablePart(table), copy);
    // The number of rows comes behind the last of them: it is there once the server has taken another statement.
    await client.query('SELECT');
    written.push({ table, columns: [...columns], rows: copy.rowCount });
  }
  return written;
}

async function writeBeside(archive: ArchiveWriter, { dataDir, legalDir }: BackupOrder) {
  const redactions = path.join(dataDir, 'redactions.json');
  const hasRedactions = existsSync(redactions);
  if (hasRedactions) await archive.addText(REDACTIONS_PART, readFileSync(redactions, 'utf8'));
  const legalTexts = existsSync(legalDir) ? readdirSync(legalDir).filter((name) => LEGAL_TEXT.test(name)) : [];
  for (const name of legalTexts)
    await archive.addText(legalPart(name), readFileSync(path.join(legalDir, name), 'utf8'));
  return { hasRedactions, legalTexts };
}

/** Whatever is waited for fails when the work is told to stop. */
function endOnAbort(client: Client, signal: AbortSignal | undefined, archive: ArchiveWriter) {
  const end = () => {
    void archive.discard();
    void client.end();
  };
  signal?.addEventListener('abort', end);
  return () => signal?.removeEventListener('abort', end);
}

/**
 * Writes a register into one file, beside the running program: one state of its database, by COPY, so that neither the
 * memory it takes nor the locks it holds grow with the register.
 *
 * @returns how many rows of how many tables
 */
export async function makeBackup(order: BackupOrder): Promise<{ tables: number; rows: number }> {
  const { passphrase, file, program, signal } = order;
  const sealed = passphrase === null ? null : await makeSeal(passphrase);
  return withClient(order.databaseUrl, async (client) => {
    // Unheard, a connection that breaks between two statements would end the process.
    client.on('error', () => undefined);
    await client.query(OPEN_SNAPSHOT);
    const { rows } = await client.query<{ at: Date; version: string }>(
      `SELECT now() AS at, current_setting('server_version') AS version`,
    );
    const archive = new ArchiveWriter(`${file}.part`, sealed?.key ?? null);
    const forget = endOnAbort(client, signal, archive);
    try {
      signal?.throwIfAborted();
      await archive.writeHeader({
        format: 'praesenzregister-backup',
        version: FORMAT_VERSION,
        madeAt: rows[0]?.at.toISOString() ?? '',
        program,
        postgresql: rows[0]?.version ?? '',
        seal: sealed?.seal ?? null,
      });
      const tables = await writeTables(client, archive, sealed !== null);
      const contents = {
        migrations: await listAppliedMigrations(client),
        tables,
        sequences: await listSequences(client),
        ...(await writeBeside(archive, order)),
        sessionSecret: sealed ? order.sessionSecret : null,
      };
      await archive.finish(contents, file);
      return { tables: tables.length, rows: tables.reduce((sum, table) => sum + table.rows, 0) };
    } catch (error) {
      await archive.discard();
      throw error;
    } finally {
      forget();
    }
  });
}
