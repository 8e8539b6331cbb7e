import { readFileSync } from 'node:fs';
import path from 'node:path';
import { REPOSITORY } from '@/test/data';

/** A release and the last migration it came with: those before it and that one made the databases it left. */
export interface Release {
  version: string;
  lastMigration: string;
}

/** Every release there was, the oldest first. Each has what it added to a register of its time in test/data/releases. */
export const RELEASES: readonly Release[] = [
  { version: '0.1.0', lastMigration: '2026112319_set_wise_references' },
  { version: '0.2.0', lastMigration: '2026112901_import_step_orders' },
];

/** Statements that fill a register as a release left it: those of the releases before it, and its own. */
export const factsUpTo = (release: Release): string[] =>
  RELEASES.slice(0, RELEASES.indexOf(release) + 1).map(({ version }) =>
    readFileSync(path.join(REPOSITORY, 'test/data/releases', `${version}.sql`), 'utf8'),
  );
