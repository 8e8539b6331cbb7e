import {
  applyCell,
  applyRow,
  DASH,
  leaveOpen,
  isMark,
  SIGNED,
  type Column,
  type Row,
} from '@/lib/imports/minutes/rules-cells';
import { readRun } from '@/lib/imports/minutes/rules-entries';
import type { Place } from '@/lib/imports/minutes/account/rules';
import { looseEntry, type Draft } from '@/lib/imports/minutes/rules-drafts';
import { roleInHeading } from '@/lib/imports/minutes/rules-headings';
import { leaveToBeChosen } from '@/lib/imports/minutes/rules-lists';
import { countPersons, isDepartment, isPerson } from '@/lib/imports/minutes/words/rules-persons';
import { readBrackets } from '@/lib/imports/minutes/rules-brackets';
import type { MinutesRole } from '@/lib/imports/minutes/words/types';
import type { NameFinder } from '@/lib/imports/names/rules-find';
import { toNameKey } from '@/lib/members/names/rules-key';

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

const COLUMN_WORDS: Readonly<
  Record<'member' | 'deputy' | 'person' | 'signature' | 'status' | 'remark' | 'other', readonly string[]>
> = {
  member: words(
    'land, bundesland, land stadt, mitglied, kommune, stadt, kreis, gebietskoerperschaft, behoerde, institution, organisation, organization, member, state, country, city, delegation, entsendende stelle, dienststelle, ministerium, einrichtung, stelle, vertretung fuer, koerperschaft',
  ),
  deputy: words(
    'vertreten durch, vertretung durch, represented by, stellvertretung, stellvertreter, stellvertreter in, deputy, alternate, proxy',
  ),
  person: words(
    'name, vertretung, vertreterin oder vertreter, vorname, nachname, vor und nachname, name vorname, vertreter, vertreterin, vertreter in, vertreterin vertreter, person, teilnehmer, teilnehmer in, teilnehmerin, teilnehmende, teilnehmende r, participant, representative, delegate, first name, surname, family name, last name, funktion, function, amtsbezeichnung, dienstbezeichnung, amts dienstbezeichnung, name funktion, name und funktion, name amtsbezeichnung, vertreter innen, title, position, titel',
  ),
  signature: words('unterschrift, unterschriften, signature, signatur, sign, paraphe, handzeichen, initials'),
  status: words(
    'status, anwesenheit, attendance, participation, teilnahme, anwesend, anwesend ja nein, present, attended, teilgenommen, ja nein, yes no, j n, y n, anwesend j n, anwesenheit j n, anwesenheit ja nein, teilnahme ja nein, teilnahme j n, present y n, present yes no, attended y n, attended yes no',
  ),
  remark: words(
    'bemerkung, bemerkungen, anmerkung, anmerkungen, remark, remarks, note, notes, hinweis, hinweise, kommentar, comment, art der teilnahme, mode, grund, reason, begruendung',
  ),
  other: words(
    'nr, lfd nr, lfd, no, number, e mail, email, mail, telefon, tel, phone, telefonnummer, tel nr, e mail adresse, emailadresse, anschrift, adresse, address, ort, dienstort, sitz, plz, plz ort, anrede, datum, date, uhrzeit, referat, abteilung, abt, amt, department, unit, ressort',
  ),
};

function columnIn(heading: string): Column | null {
  const key = toNameKey(heading).exact;
  if (key === '') return { kind: 'other' };
  for (const kind of ['member', 'deputy', 'person', 'signature', 'status', 'remark', 'other'] as const)
    if (COLUMN_WORDS[kind].includes(key)) return { kind, hasHead: true };
  // "Land / Behörde"
  if (key.split(' ').every((word) => COLUMN_WORDS.member.includes(word))) return { kind: 'member', hasHead: true };
  const role = roleInHeading(heading);
  return role && { kind: 'marks', role };
}

/** The heads of a table, where its first row has nothing else. */
function readHead(row: Row, finder: NameFinder): readonly Column[] | null {
  const filled = row.filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some((cell) => finder.exactly(cell).kind === 'match')) return null;
  const columns = row.map(columnIn);
  if (columns.some((column) => column === null)) return null;
  const known = columns as Column[];
  if (!known.some(({ kind }) => kind === 'marks')) return known;
  // "Anwesend | Entschuldigt": beside another status, "Anwesend" is one like it.
  return row.map((cell, at): Column => {
    const column = known[at] ?? { kind: 'other' };
    const role = column.kind === 'status' ? roleInHeading(cell) : null;
    return role ? { kind: 'marks', role } : column;
  });
}

/** The head once more, as on the next page, or that of another table right below: by the name of its first column. */
function headsAgain(row: Row, finder: NameFinder): readonly Column[] | null {
  const columns = (row[0] ?? '') === '' ? null : readHead(row, finder);
  return columns?.some(({ kind }) => kind === 'member') ? columns : null;
}

/** A heading stands in the middle of a column of members: the columns are read downwards, and not row by row. */
const runsDownColumns = (rows: readonly Row[], columns: readonly Column[]): boolean =>
  rows.some((row) =>
    row.some(
      (cell, at) => at > 0 && columns[at]?.kind === 'member' && roleInHeading(cell.replace(/\s*:$/, '')) !== null,
    ),
  );

/** A cell of a head has a few words, and neither a mark nor a number alone. */
const LONGEST_HEAD = 40;

/**
 * The first row heads the others in words that are not known: it names neither a member nor a person, and those below do. What
 * stands under "zugesagt | abgesagt", or below "2. Tag", nobody can tell.
 */
function isUnknownHead(row: Row, others: readonly Row[], finder: NameFinder): boolean {
  const filled = row.filter((cell) => cell !== '');
  const isHead =
    filled.length > 1 &&
    filled.every(
      (cell) =>
        cell.length <= LONGEST_HEAD &&
        /\p{L}|\d[./:-]\d/u.test(cell) &&
        !isMark(cell) &&
        !isPerson(cell) &&
        finder.inside(cell).length === 0 &&
        finder.find(cell).kind === 'unknown',
    );
  const naming = others.filter((other) => other.some((cell) => names(cell, finder))).length;
  return isHead && naming > 0 && naming * 2 >= others.length;
}

const names = (cell: string, finder: NameFinder): boolean => {
  const { outside } = readBrackets(cell);
  return (
    cell !== '' &&
    !isPerson(outside) &&
    (finder.exactly(cell).kind === 'match' || finder.find(outside).kind === 'match')
  );
};

/** Columns without a head: where most cells name a member are the members. A lone "Kiel" among people is a person. */
function guessColumns(rows: readonly Row[], finder: NameFinder): readonly Column[] {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, at): Column => {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '' && !DASH.test(cell));
    const naming = cells.filter((cell) => names(cell, finder)).length;
    if (naming > 0 && naming * 2 >= cells.length) return { kind: 'member' };
    return { kind: cells.some((cell) => SIGNED.test(cell)) ? 'signature' : 'remark' };
  });
}

const isFilled = (cell: string): boolean => cell !== '' && !DASH.test(cell);

/**
 * The names below the statuses that stand over the columns of a table. What stands beside them is a row of its own: below
 * "Unterschrift | Es fehlen" whoever signed stands on the left.
 */
function readColumns(row: Row, columns: readonly Column[], role: MinutesRole, finder: NameFinder): Draft[] {
  const below = columns.flatMap((column, at) => {
    const cell = row[at] ?? '';
    return column.kind === 'marks' && isFilled(cell) ? entriesIn(cell, column.role, finder) : [];
  });
  const beside = columns.flatMap((column, at) => (column.kind === 'marks' ? [] : [{ column, cell: row[at] ?? '' }]));
  if (!beside.some(({ column, cell }) => column.kind !== 'other' && isFilled(cell))) return below;
  const cells = beside.map(({ cell }) => cell);
  const others = beside.map(({ column }) => column);
  return [...readRow(cells, others, role, finder), ...below];
}

function entriesIn(text: string, role: MinutesRole, finder: NameFinder): Draft[] {
  const { entries, loose } = readRun(text, role, finder);
  return loose ? [...entries, looseEntry(loose, role)] : entries;
}

const shownRow = (row: Row): string => row.filter((cell) => cell !== '').join(' · ');

const PLACES: Readonly<Partial<Record<Column['kind'], Place>>> = {
  person: 'person',
  deputy: 'person',
  signature: 'person',
  other: 'other',
};

/** What the heads say is in the cells of a row; a column without a head says nothing. */
function placeCells({ places }: Draft, row: Row, columns: readonly Column[]): void {
  for (const [at, column] of columns.entries()) {
    const place = PLACES[column.kind];
    const isSaid = column.kind !== 'marks' && (column.hasHead === true || column.kind === 'signature');
    if (place && isSaid && row[at]) places.set(row[at], place);
  }
}

/** Names stand below the statuses, and no marks. */
function isTurned(row: Row, columns: readonly Column[]): boolean {
  const marked = columns.flatMap((column, at) => (column.kind === 'marks' ? [row[at] ?? ''] : []));
  return marked.length > 0 && !marked.some(isMark) && !columns.some(({ kind }) => kind === 'member');
}

/** A column in which a mark, or a name, says something by standing there. */
const tellsByPlace = ({ kind }: Column): boolean => kind === 'marks' || kind === 'deputy';

function readRow(row: Row, columns: readonly Column[], role: MinutesRole, finder: NameFinder): Draft[] {
  const members = columns.flatMap((column, at) =>
    column.kind === 'member' && (row[at] ?? '') !== '' ? [row[at] ?? ''] : [],
  );
  if (isTurned(row, columns)) return readColumns(row, columns, role, finder);
  const texts =
    members.length > 0 ? members : row.filter((cell, at) => cell !== '' && columns[at]?.kind !== 'other').slice(0, 1);
  const entries = texts.flatMap((text) => entriesIn(text, role, finder));
  for (const entry of entries) {
    applyRow(
      entry,
      row,
      members.length > 0
        ? columns
        : columns.map((column, at): Column => (row[at] === texts[0] ? { kind: 'other' } : column)),
      finder,
    );
    placeCells(entry, row, columns);
    if (entry === entries[0]) entry.shown = shownRow(row);
  }
  return entries;
}

function applyFurther(draft: Draft, row: Row, columns: readonly Column[], finder: NameFinder): void {
  const before = draft.status;
  applyCells(draft, row, columns, finder);
  placeCells(draft, row, columns);
  draft.shown = `${draft.shown} · ${shownRow(row)}`;
  // Of a second person of the member something else is said than of the first: which holds, somebody has to say.
  const isOfPerson = row.some((cell) => countPersons(cell) > 0);
  if (!isOfPerson || before === null || draft.status === before) return;
  draft.status = null;
  if (!draft.doubts.includes('heading')) draft.doubts.push('heading');
}

function applyCells(draft: Draft, row: Row, columns: readonly Column[], finder: NameFinder): void {
  for (const [at, cell] of row.entries())
    if (cell !== '') applyCell(draft, cell, columns[at] ?? { kind: 'remark' }, finder);
}

/** A row whose first cell is empty goes on with the row above: a second person of the same member. */
const continues = (row: Row): boolean => row[0] === '' && row.some((cell) => cell !== '');

/** "vertreten durch" and, on the next line of the cell, "Sachsen": what a row of one cell goes on with. */
const GOES_ON_BELOW = /(?:,|(?<!\p{L})(?:und|and|sowie|durch|by|von|vom|of|für|for|an|des|der|the))$/iu;

/** Cells that go on below theirs, in a row of nothing else, put together. */
function joinBroken(rows: readonly Row[], spaced: ReadonlySet<Row>): Row[] {
  const whole: Row[] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    const at = row.findIndex((cell) => cell !== '');
    const isAlone = row.filter((cell) => cell !== '').length === 1;
    const before = above?.[at] ?? '';
    if (above && at > 0 && isAlone && !spaced.has(above) && GOES_ON_BELOW.test(before))
      whole[whole.length - 1] = above.map((cell, place) => (place === at ? `${before} ${row[at] ?? ''}` : cell));
    else whole.push(row);
  }
  return whole;
}

const holdsPerson = (cell: string): boolean => isPerson(readBrackets(cell).outside) || countPersons(cell) > 0;

/** Rows that name a person in a column of persons. */
function namingPersons(rows: readonly Row[], columns: readonly Column[]): number {
  const counts = columns.map((column, at) => {
    if (column.kind !== 'person' && column.kind !== 'remark') return 0;
    const isHeaded = column.kind === 'person' && column.hasHead === true;
    return rows.filter((row) => (isHeaded ? isFilled(row[at] ?? '') : holdsPerson(row[at] ?? ''))).length;
  });
  return Math.max(0, ...counts);
}

interface RowOfOne {
  row: Row;
  draft: Draft;
  /** What stands above its row. */
  role: MinutesRole;
}

/** Where others have their persons nothing stands beside the member: nothing says that anybody came. */
function leaveWithoutPersons(rows: readonly RowOfOne[], naming: number, columns: readonly Column[]): void {
  const bare = rows.filter(
    ({ row, draft, role }) =>
      row.every((cell, at) => cell === '' || columns[at]?.kind === 'member' || columns[at]?.kind === 'other') &&
      draft.status !== null &&
      draft.status === role.status &&
      draft.persons === 0,
  );
  if (naming > 1 && naming >= bare.length) for (const { draft } of bare) leaveOpen(draft);
}

/**
 * The rows of a table that stand together, and what heads them. A cell's own word beats the heading above the table: "entschuldigt", a
 * dash, an empty signature.
 */
export function readTable(
  rows: readonly Row[],
  role: MinutesRole,
  finder: NameFinder,
  spaced: ReadonlySet<Row> = new Set(),
): { entries: Draft[]; heads: readonly string[] } {
  const [first = [], ...others] = joinBroken(rows, spaced);
  const head = readHead(first, finder);
  const isUnclear = head === null && roleInHeading(first[0] ?? '') === null && isUnknownHead(first, others, finder);
  const body = head || isUnclear ? others : [first, ...others];
  let columns = head ?? guessColumns(body, finder);
  const heads = head || isUnclear ? [shownRow(first)] : [];
  const entries: Draft[] = [];
  let standing = role;
  /** What stands for the rows below it stood beside members itself: "(excused) | Poland". */
  let isOfRow = false;
  /** In the first row of a PDF the persons may stand higher than their member. */
  let above: Row | null = null;
  /** Rows that begin with a member. */
  const ofOne = new Map<Draft, RowOfOne>();
  for (const row of body) {
    const next = headsAgain(row, finder);
    if (next) {
      columns = next;
      heads.push(shownRow(row));
      continue;
    }
    const [label = '', ...rest] = row;
    // "Entschuldigt", alone in its row: it heads those that follow.
    const isAlone = rest.every((cell) => cell === '');
    const said = head === null || isAlone ? roleInHeading(label.replace(/\s*:$/, '')) : null;
    if (said) {
      standing = said;
      isOfRow = !isAlone;
      heads.push(label);
    }
    const previous = entries.at(-1);
    if (said || (head === null && label === '' && rest.some((cell) => names(cell, finder)))) {
      for (const cell of rest)
        entries.push(...(cell === '' || isDepartment(cell) ? [] : entriesIn(cell, standing, finder)));
    } else if (continues(row) && previous) {
      ofOne.delete(previous);
      applyFurther(previous, row, columns, finder);
    } else if (continues(row) && head) above = row;
    else {
      const [entry, ...more] = readRow(row, columns, standing, finder);
      // "Thüringen          Bremen", below three heads: under which of them the second stands, nobody can tell.
      const isMisplaced = head !== null && spaced.has(row) && row.length < columns.length && columns.some(tellsByPlace);
      if (isMisplaced)
        for (const draft of [...(entry ? [entry] : []), ...more].slice(
          row.length > 1 && isTurned(row, columns) ? 1 : 0,
        ))
          leaveToBeChosen(draft);
      if (entry && more.length === 0 && !above) ofOne.set(entry, { row, draft: entry, role: standing });
      if (entry && above) applyFurther(entry, above, columns, finder);
      above = null;
      if (entry && isOfRow && label !== '') for (const draft of [entry, ...more]) leaveToBeChosen(draft);
      if (entry) entries.push(entry, ...more);
    }
  }
  leaveWithoutPersons([...ofOne.values()], namingPersons(body, columns), columns);
  if (isUnclear || (head === null && runsDownColumns(body, columns)))
    for (const entry of entries) {
      entry.status = null;
      if (!entry.doubts.includes('heading')) entry.doubts.push('heading');
    }
  return { entries, heads: [...new Set(heads)] };
}
