import { type AuditVerdict, verifyAuditChain } from '@/lib/audit/verify';
import { applyKeptRedactions } from '../database/kept-redactions';
import { migrate } from '../database/migrate';
import { OperatorError } from '../launch/operator-error.mjs';
import { withClient } from '../postgres/probe';
import type { ArchiveReader } from './archive-reader';
import { restoreBeside } from './beside';
import { clearPlace, takePlace } from './empty-place';
import type { Contents } from './format';
import { loadBackup, makeTables, readMigrations } from './load';

export type RestoreOrder = {
  root: string;
  databaseUrl: string;
  /** How the operator knows the place. */
  place: string;
  dataDir: string;
  legalDir: string;
  /** A list of redactions newer than the backup. */
  redactions: string | null;
  signal?: AbortSignal;
};

export type Restored = {
  madeAt: string;
  rows: number;
  hasSecrets: boolean;
  /** Notes of the steps behind the rows. */
  migrated: string;
  redacted: string;
  verdict: AuditVerdict;
  /** Texts of the operator that differ from those of the backup, and stand. */
  standing: readonly string[];
};

const reasonFor = (error: unknown) => (error instanceof Error ? error.message : String(error));

function explain(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof OperatorError || code === 'ABORT_ERR') return error as Error;
  if (code === '53100' || code === 'ENOSPC') {
    return new OperatorError(
      `There is no space for the register (${reasonFor(error)}): nothing was restored. Free some and restore again.`,
    );
  }
  return new OperatorError(`Nothing was restored (${reasonFor(error)}): mend that and restore again.`);
}

/** Fills an empty database with a backup; where that fails, it is as empty as before. */
async function fill(order: RestoreOrder, archive: ArchiveReader, contents: Contents): Promise<string[]> {
  const { root, databaseUrl, place, redactions, signal } = order;
  const migrations = readMigrations(root, contents.migrations);
  return withClient(databaseUrl, async (client) => {
    client.on('error', () => undefined);
    await takePlace(client, place);
    try {
      await makeTables(client, migrations);
      const standing = await restoreBeside(archive, contents, order, redactions);
      await loadBackup(client, archive, contents, signal);
      return standing;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      await clearPlace(client).catch(() => undefined);
      throw explain(error);
    }
  });
}

/**
 * Makes an empty place the register that a backup holds: fills the database in one transaction, brings
 * it to the schema of this release, takes out again what was redacted since, and verifies the chain of audit events.
 */
export async function restoreBackup(archive: ArchiveReader, order: RestoreOrder): Promise<Restored> {
  const { root, databaseUrl, dataDir, signal } = order;
  const contents = await archive.readContents();
  const standing = await fill(order, archive, contents);
  const migrated = await migrate(root, databaseUrl, signal);
  const redacted = await applyKeptRedactions(databaseUrl, dataDir);
  await withClient(databaseUrl, (client) => client.query('ANALYZE'));
  return {
    madeAt: archive.header.madeAt,
    rows: contents.tables.reduce((sum, { rows }) => sum + rows, 0),
    hasSecrets: archive.header.seal !== null,
    migrated,
    redacted,
    verdict: await verifyAuditChain(databaseUrl),
    standing,
  };
}
