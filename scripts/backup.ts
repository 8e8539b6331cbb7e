import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { environment } from '@/lib/config/environment';
import { makeBackup } from './backup/make';
import { readPassphrase } from './backup/passphrase';
import { runMain } from './launch/entry.mjs';
import { OperatorError } from './launch/operator-error.mjs';
import { existingSecret } from './launch/secrets';
import { watchStopSignals } from './launch/stop-signal';

const USAGE = `npm run backup -- [--file=<file>] [--passphrase-file=<file>]
  --file             where to write it; else backups/register-<time>.zip in DATA_DIR
  --passphrase-file  encrypts the backup with the file's first line, passwords and second factors included;
                     without it nothing is encrypted, and they are left out`;

function readOptions(args: string[]) {
  const options = {
    file: { type: 'string' },
    'passphrase-file': { type: 'string' },
    help: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function choosePlace(given: string | undefined, dataDir: string): string {
  if (given === undefined) {
    const folder = path.join(dataDir, 'backups');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return path.join(folder, `register-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}.zip`);
  }
  const file = path.resolve(given);
  if (existsSync(file)) throw new OperatorError(`${file} is there already: name another file, or move that one.`);
  return file;
}

const thisProgram = () =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8'))).version;

function explain(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC')
    return new OperatorError(`There is no space for ${file}: nothing was kept. Name a file elsewhere.`);
  if (['EACCES', 'EROFS', 'ENOENT', 'EEXIST'].includes(code)) {
    return new OperatorError(`${file} cannot be written (${code}): name a file in a folder this account may write to.`);
  }
  return error;
}

await runMain(async () => {
  const { file: wanted, 'passphrase-file': passphraseFile, help } = readOptions(process.argv.slice(2));
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const { databaseUrl, dataDir, legalDir, sessionSecret: given } = environment();
  if (!databaseUrl) throw new Error('Run this as `npm run backup`, which finds the database.');
  const passphrase = passphraseFile === undefined ? null : readPassphrase(passphraseFile);
  const file = choosePlace(wanted, dataDir);
  const sessionSecret = given ?? existingSecret(dataDir, 'sessionSecret') ?? null;
  const places = { databaseUrl, dataDir, legalDir, file };
  const order = { ...places, passphrase, sessionSecret, program: thisProgram(), signal: watchStopSignals() };
  const { tables, rows } = await makeBackup(order).catch((error: unknown) => {
    throw explain(error, file);
  });
  const secrets = passphrase === null ? 'without passwords and second factors' : 'encrypted';
  console.log(`${file}: ${rows} rows of ${tables} tables, ${secrets}.`);
  return 0;
});
