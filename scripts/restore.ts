import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadDotenv } from '@/lib/config/dotenv';
import { environment } from '@/lib/config/environment';
import { ArchiveReader } from './backup/archive-reader';
import { readPassphrase } from './backup/passphrase';
import { restoreBackup, type Restored } from './backup/restore';
import { requireRoleRights } from './database/app-role';
import { openDatabase } from './database/open';
import { ensureDataDir } from './launch/data-dir';
import { root, runMain } from './launch/entry.mjs';
import { lockDataDir } from './launch/lock';
import { OperatorError } from './launch/operator-error.mjs';
import { watchStopSignals } from './launch/stop-signal';
import { splitConnectionString } from './postgres/probe';

const USAGE = `npm run restore -- --file=<file> [--passphrase-file=<file>] [--redactions=<file>]
  --file             the backup
  --passphrase-file  a file whose first line is the passphrase it was encrypted with
  --redactions       a list of redactions newer than the backup, as "Schwärzungen" offers it; the one in DATA_DIR is
                     taken in any case`;

function readOptions(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { file: text, 'passphrase-file': text, redactions: text };
  try {
    const { file, redactions, 'passphrase-file': passphraseFile } = parseArgs({ args, options }).values;
    if (file === undefined) throw new Error('--file is missing.');
    return { file: path.resolve(file), redactions: redactions ?? null, passphraseFile };
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function tell({ madeAt, rows, hasSecrets, migrated, redacted, verdict, standing }: Restored): number {
  console.log(`Restored: ${rows} rows, as they stood on ${madeAt}.`);
  console.log(`Schema: ${migrated}. Redactions made since: ${redacted}.`);
  for (const file of standing) console.log(`${file} differs from the backup and was left as it is.`);
  if (!hasSecrets) {
    console.log(
      'The backup holds no passwords: npm start prints a link that sets up an administrator, who sends the others new ones.',
    );
  }
  if (verdict.ok) {
    console.log(`The chain of ${verdict.events} audit events is unbroken.`);
    return 0;
  }
  console.log(
    `The chain of audit events is broken at ${verdict.brokenAt}: ${verdict.reason}. So it was when the backup was made.`,
  );
  return 1;
}

await runMain(async () => {
  const signal = watchStopSignals();
  loadDotenv(root);
  const { file, redactions, passphraseFile } = readOptions(process.argv.slice(2));
  const env = environment();
  const archive = await ArchiveReader.open(
    file,
    passphraseFile === undefined ? null : () => readPassphrase(passphraseFile),
  );
  ensureDataDir(env.dataDir);
  const unlock = lockDataDir(env.dataDir);
  try {
    const database = await openDatabase(env);
    try {
      await requireRoleRights(database.url, env.appDatabaseUrl !== undefined);
      const place = env.databaseUrl
        ? `The database ${splitConnectionString(env.databaseUrl).database} of DATABASE_URL`
        : `The database in ${env.dataDir}`;
      const { dataDir, legalDir } = env;
      return tell(
        await restoreBackup(archive, { root, databaseUrl: database.url, place, dataDir, legalDir, redactions, signal }),
      );
    } finally {
      await database.stop();
    }
  } finally {
    unlock();
    archive.close();
  }
});
