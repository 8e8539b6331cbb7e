import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { complaintsAboutNames } from './house-rules';

const root = path.resolve(import.meta.dirname, '../..');
let house: string;

function write(files: Record<string, string>) {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), content);
  }
}

/** The broken rules of a small house made for the test: `rule: from → to`. */
function brokenRules() {
  const executable = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', '--no-progress', 'lib'];
  const { stdout } = spawnSync(process.execPath, [executable, ...args], { cwd: house, encoding: 'utf8' });
  return [...stdout.matchAll(/error ([\w-]+): (\S+) →\s+(\S+)/g)].map(
    ([, rule, from, to]) => `${rule}: ${from} → ${to}`,
  );
}

beforeEach(() => {
  house = mkdtempSync(path.join(tmpdir(), 'house-'));
  cpSync(path.join(root, '.dependency-cruiser.cjs'), path.join(house, '.dependency-cruiser.cjs'));
  write({ 'tsconfig.json': '{}', 'package.json': '{}' });
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

describe('the import rules', () => {
  it('let a domain import what stands to its left, and nothing to its right', () => {
    write({
      'lib/networks/rules.ts': `import '../members/rules';`,
      'lib/members/rules.ts': '',
      'lib/sources/rules.ts': `import '../members/rules';`,
    });
    expect(brokenRules()).toEqual(['domain-order-networks: lib/networks/rules.ts → lib/members/rules.ts']);
  });

  it('keep rules away from the database, also by a type', () => {
    write({
      'lib/db/client.ts': 'export type Client = object;',
      'lib/members/rules-names.ts': `import type { Client } from '../db/client'; export type A = Client;`,
      'lib/members/queries.ts': `import type { Client } from '../db/client'; export type A = Client;`,
    });
    expect(brokenRules()).toEqual([
      'pure-files-stay-pure: lib/members/rules-names.ts → lib/db/client.ts',
      'database-client-behind-queries: lib/members/rules-names.ts → lib/db/client.ts',
    ]);
  });

  it('find cycles', () => {
    write({ 'lib/core/a.ts': `import './b';`, 'lib/core/b.ts': `import './a';` });
    expect(brokenRules()).toContain('no-cycles: lib/core/a.ts → lib/core/b.ts');
  });
});

describe('the file names', () => {
  it('of a domain are a closed set, split by topic at will', () => {
    write({
      'lib/members/rules-aliases.test.ts': '',
      'lib/members/queries.integration.test.ts': '',
      'lib/members/formatting.ts': '',
      'lib/audit/verify.ts': '',
      'lib/members/verify.ts': '',
      'lib/core/anything.ts': '',
    });
    expect(complaintsAboutNames(house).map((complaint) => complaint.split(' ')[0])).toEqual([
      'lib/members/formatting.ts',
      'lib/members/verify.ts',
    ]);
  });

  it('are in kebab-case and say something', () => {
    write({ 'components/ui/DataTable.tsx': '', 'lib/core/utils.ts': '', 'components/ui/data-table.tsx': '' });
    expect(complaintsAboutNames(house)).toEqual([
      'lib/core/utils.ts has a name that says nothing ("utils")',
      'components/ui/DataTable.tsx is not named in kebab-case',
    ]);
  });
});
