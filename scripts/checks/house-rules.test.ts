import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { complaintsAboutFolders } from './folder-ties';
import { complaintsAboutNames } from './house-rules';
import { complaintsAboutImports } from './imports';

const root = path.resolve(import.meta.dirname, '../..');
let house: string;

function write(files: Record<string, string>) {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), content);
  }
}

/** What is wrong with the imports of a small house made for the test. */
const brokenRules = (...code: string[]) => complaintsAboutImports(house, code.length > 0 ? code : ['lib']);

beforeEach(() => {
  house = mkdtempSync(path.join(tmpdir(), 'house-'));
  cpSync(path.join(root, '.dependency-cruiser.cjs'), path.join(house, '.dependency-cruiser.cjs'));
  write({ 'tsconfig.json': '{}', 'package.json': '{}' });
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

describe('the import rules', () => {
  it('let a domain import what stands to its left, and nothing to its right', async () => {
    write({
      'lib/networks/rules.ts': `import '../members/rules';`,
      'lib/members/rules.ts': '',
      'lib/sources/rules.ts': `import '../members/rules';`,
    });
    expect(await brokenRules()).toEqual(['domain-order-networks: lib/networks/rules.ts → lib/members/rules.ts']);
  });

  it('keep rules away from the database at any depth, also by a type', async () => {
    const importing = (path: string) => `import type { Client } from '${path}'; export type A = Client;`;
    write({
      'lib/db/client.ts': 'export type Client = object;',
      'lib/members/rules-names.ts': importing('../db/client'),
      'lib/participation/gaps/open/rules.ts': importing('../../../db/client'),
      'lib/participation/gaps/queries.ts': importing('../../db/client'),
    });
    expect((await brokenRules()).sort()).toEqual([
      'database-client-behind-queries: lib/members/rules-names.ts → lib/db/client.ts',
      'database-client-behind-queries: lib/participation/gaps/open/rules.ts → lib/db/client.ts',
      'pure-files-stay-pure: lib/members/rules-names.ts → lib/db/client.ts',
      'pure-files-stay-pure: lib/participation/gaps/open/rules.ts → lib/db/client.ts',
    ]);
  });

  it('keep a rule in a nested topic from reading files', async () => {
    write({ 'lib/imports/files/csv/rules.ts': `import { readFileSync } from 'node:fs'; readFileSync('x');` });
    expect(await brokenRules()).toEqual(['pure-files-do-no-io: lib/imports/files/csv/rules.ts → fs']);
  });

  it('find cycles', async () => {
    write({ 'lib/core/a.ts': `import './b';`, 'lib/core/b.ts': `import './a';` });
    expect(await brokenRules()).toContain('no-cycles: lib/core/a.ts → lib/core/b.ts');
  });

  it('hold for benchmarks and for files beside the folders too', async () => {
    write({
      'app/page.ts': 'export const page = 1;',
      'bench/all.ts': `import '../app/page';`,
      'proxy.ts': `import './app/page';`,
    });
    expect(await brokenRules('app', 'bench', 'proxy.ts')).toEqual([
      'nothing-imports-app: bench/all.ts → app/page.ts',
      'nothing-imports-app: proxy.ts → app/page.ts',
    ]);
  });

  it('keep lib/db from forms and from the pages that are kept', async () => {
    write({ 'lib/db/write.ts': `import '../forms/submit';`, 'lib/forms/submit.ts': '' });
    expect(await brokenRules()).toEqual(['database-knows-no-forms: lib/db/write.ts → lib/forms/submit.ts']);
  });

  it('let nothing but the beginning of a process ask for the whole', async () => {
    write({ 'lib/composition.ts': '', 'lib/members/actions.ts': `import '../composition';` });
    expect(await brokenRules()).toEqual([
      'composition-is-for-entry-points: lib/members/actions.ts → lib/composition.ts',
    ]);
  });

  it('find folders that need each other although no two files do, also a folder and one inside it', async () => {
    write({
      'lib/imports/names/rules.ts': `import '../plan/types';`,
      'lib/imports/plan/types.ts': '',
      'lib/imports/plan/rules.ts': `import '../names/types';`,
      'lib/imports/names/types.ts': '',
      'lib/imports/files/reader.ts': `import './csv/reader';`,
      'lib/imports/files/csv/reader.ts': `import '../types';`,
      'lib/imports/files/types.ts': '',
    });
    expect((await brokenRules()).map((complaint) => complaint.split(':')[0])).toEqual([
      'lib/imports/files → lib/imports/files/csv → lib/imports/files',
      'lib/imports/names → lib/imports/plan → lib/imports/names',
    ]);
  });
});

describe('ties between folders', () => {
  it('are told as the whole circle, with an import for each tie', () => {
    expect(
      complaintsAboutFolders([
        { source: 'components/a/one.tsx', imports: ['components/b/two.tsx'] },
        { source: 'components/b/two.tsx', imports: ['components/c/three.tsx'] },
        { source: 'components/c/four.tsx', imports: ['components/a/five.tsx'] },
      ]),
    ).toEqual([
      [
        'components/a → components/b → components/c → components/a: folders that need each other',
        '  components/a/one.tsx → components/b/two.tsx',
        '  components/b/two.tsx → components/c/three.tsx',
        '  components/c/four.tsx → components/a/five.tsx',
      ].join('\n'),
    ]);
  });

  it('that all go one way are no complaint', () => {
    expect(
      complaintsAboutFolders([
        { source: 'lib/a/one.ts', imports: ['lib/b/two.ts', 'lib/c/three.ts', 'lib/a/four.ts'] },
        { source: 'lib/b/two.ts', imports: ['lib/c/three.ts'] },
      ]),
    ).toEqual([]);
  });
});

describe('the places and names of files', () => {
  const named = (complaints: string[]) => complaints.map((complaint) => complaint.split(' ')[0]);

  it('in a domain and in its topics, at any depth, are a closed set of kinds', () => {
    write({
      'lib/members/rules-aliases.test.ts': '',
      'lib/members/queries.integration.test.ts': '',
      'lib/members/formatting.ts': '',
      'lib/audit/verify.ts': '',
      'lib/members/verify.ts': '',
      'lib/core/anything.ts': '',
      'lib/imports/files/csv/reader.ts': '',
      'lib/imports/files/csv/parser.ts': '',
      'lib/participation/gaps/rules-order.ts': '',
      'lib/participation/gaps/order.ts': '',
    });
    expect(named(complaintsAboutNames(house))).toEqual([
      'lib/imports/files/csv/parser.ts',
      'lib/members/formatting.ts',
      'lib/members/verify.ts',
      'lib/participation/gaps/order.ts',
    ]);
  });

  it('lie in a domain or in the infrastructure, but for the composition', () => {
    write({ 'lib/composition.ts': '', 'lib/wiring.ts': '', 'lib/statistics/rules.ts': '' });
    expect(named(complaintsAboutNames(house))).toEqual(['lib/statistics/rules.ts', 'lib/wiring.ts']);
  });

  it('are in kebab-case and say something, as folders do', () => {
    write({
      'components/ui/DataTable.tsx': '',
      'components/ui/data-table.tsx': '',
      'components/helpers/date.ts': '',
      'lib/core/utils.ts': '',
    });
    expect(complaintsAboutNames(house)).toEqual([
      'components/helpers/date.ts has a name that says nothing ("helpers")',
      'components/ui/DataTable.tsx is not named in kebab-case',
      'lib/core/utils.ts has a name that says nothing ("utils")',
    ]);
  });

  it('are at most 25 source files in a folder, tests aside', () => {
    const files = Array.from({ length: 25 }, (_, index) => `components/charts/part-${index}`);
    write(
      Object.fromEntries(
        files.flatMap((file) => [
          [`${file}.tsx`, ''],
          [`${file}.test.tsx`, ''],
        ]),
      ),
    );
    expect(complaintsAboutNames(house)).toEqual([]);
    write({ 'components/charts/one-more.css': '' });
    expect(named(complaintsAboutNames(house))).toEqual(['components/charts']);
  });
});
