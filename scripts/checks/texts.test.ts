import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { complaintsAboutTexts } from './texts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'texts-'));
  mkdirSync(path.join(root, 'lib/core'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const places = (files: Readonly<Record<string, string>>): (string | undefined)[] => {
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(root, file), text);
  return complaintsAboutTexts(root).map((complaint) => complaint.split(' ')[0]);
};

// Put together, so that this file holds none of it itself.
const comment = (linter: string, word: string) => `/* ${linter}lint-${word} */`;
const assigned = (address: string) => `window.location.assign('${address}');`;

it('a comment that switches rules off or on is refused, wherever it stands', () => {
  const files = {
    'next.config.ts': comment('ox', 'disable'),
    'lib/core/one.ts': `const a = 1;\n// ${comment('ox', 'disable-next-line')}\n`,
    'lib/core/two.tsx': comment('es', 'enable'),
    'lib/core/right.ts': '// oxlint and eslint are programs.\n',
  };
  expect(places(files).sort()).toEqual(['lib/core/one.ts:2', 'lib/core/two.tsx:1', 'next.config.ts:1']);
});

it('a page of the register is not gone to by location, another place is', () => {
  const files = {
    'lib/core/wrong.ts': `${assigned('/members')}\nlocation.href = ${"'/en/members'"};\n`,
    'lib/core/right.ts': `location.assign(href);\n${assigned('https://example.org')}\n`,
  };
  expect(places(files)).toEqual(['lib/core/wrong.ts:1', 'lib/core/wrong.ts:2']);
});
