import { applyRemark, type Draft } from '@/lib/imports/minutes/rules-drafts';
import { countPersons } from '@/lib/imports/minutes/words/rules-persons';
import {
  ASKS,
  INSTEAD_OF,
  labelled,
  remarkWithin,
  SAYS_MORE,
  STARRED,
  unreadIn,
} from '@/lib/imports/minutes/rules-tails';
import { readBrackets } from '@/lib/imports/minutes/rules-brackets';
import { holderIn, isCutShort, readRepresentation } from '@/lib/imports/minutes/rules-proxies';
import {
  BY_DEPUTY,
  cameForPerson,
  isOfAbsence,
  NO_SIGN,
  NOT_UNDERSTOOD,
  readRemark,
  standsElsewhere,
  type Remark,
} from '@/lib/imports/minutes/rules-sayings';
import type { MinutesRole } from '@/lib/imports/minutes/words/types';
import type { NameFinder } from '@/lib/imports/names/rules-find';
import { STATUS_CELLS, STATUS_SIGNS } from '@/lib/imports/words/rules-status';
import { toNameKey } from '@/lib/members/names/rules-key';

/*
 * What the cells of one row say of the member in it.
 */

export type Row = readonly string[];
export type Column =
  | { kind: 'member' | 'deputy' | 'person' | 'signature' | 'status' | 'remark' | 'other'; hasHead?: true }
  /** Its heading is a status, and a mark below it, or a name, says that. */
  | { kind: 'marks'; role: MinutesRole };

export const DASH = /^[-–—./\s]+$/;
const YES = /^(?:x|ja|j|yes|y|1|true|ok)$/i;
const NO = /^(?:nein|no|n)$/i;
export const SIGNED = /^(?:gez\.|gezeichnet|signed|i\. ?a\.|\/s\/)/i;

export const isMark = (cell: string): boolean =>
  YES.test(cell) || STATUS_SIGNS.present.includes(cell) || SIGNED.test(cell);

/** No word, no signature: nothing says that they came, and nothing that they did not. */
export function leaveOpen(draft: Draft): void {
  draft.status = null;
  if (!draft.doubts.includes('no_sign')) draft.doubts.push('no_sign');
}

function representBy(draft: Draft, holder: string, finder: NameFinder): void {
  draft.holder = holderIn(holder, finder);
  draft.status = draft.holder === null ? 'represented_by_deputy' : 'represented_by_member';
}

function applyPersons(draft: Draft, cell: string, finder: NameFinder): void {
  const { outside, pieces } = readBrackets(cell);
  const [name = '', ...behind] = outside.split(/[,;]|\s[–—-]\s/).map((piece) => piece.trim());
  const further = [...pieces, ...behind].filter((piece) => piece !== '');
  const remarks = [...further, name].flatMap((piece) => readRemark(piece) ?? []);
  const persons = Math.max(countPersons(cell), 1);
  draft.persons += persons;
  draft.excused += Math.min(persons, remarks.filter(isOfAbsence).length);
  draft.namesPerson = true;
  // "Muster (in Vertretung)": the only one there came for somebody else of the member.
  const isDeputy = cameForPerson(outside) || remarks.some(({ role }) => role.status === 'represented_by_deputy');
  if (isDeputy && draft.persons <= 1 && draft.status === 'present') draft.status = 'represented_by_deputy';
  else if (!isDeputy && INSTEAD_OF.test(cell)) addSaying(draft, SAYS_MORE);
  if ([cell, ...pieces].some((piece) => ASKS.test(piece))) addSaying(draft, NO_SIGN);
  if (STARRED.test(cell)) addSaying(draft, NOT_UNDERSTOOD);
  // "Gast, Anna" begins with a name, whatever else the word says.
  for (const piece of [...further, name.includes('/') ? name : '']) {
    const remark = remarkWithin(piece);
    if (remark && !isOfAbsence(remark) && remark.role.status !== 'represented_by_deputy') sayOfPerson(draft, remark);
  }
  for (const remark of [...[...pieces, outside].flatMap(labelled), ...unreadIn(further, finder)])
    addSaying(draft, remark);
}

/** "RBe Otto (bis TOP 7)", "hört nur zu": words of a cell that is neither a mark nor a person for sure. */
function applyWords(draft: Draft, cell: string, maySay: undefined | (() => boolean), finder: NameFinder): void {
  const { pieces } = readBrackets(cell);
  const read = pieces.flatMap((piece) => readRemark(piece) ?? []);
  for (const remark of read) applyRemark(draft, remark);
  if (STARRED.test(cell)) addSaying(draft, NOT_UNDERSTOOD);
  const unread = pieces.length > 0 ? pieces : [cell];
  for (const remark of INSTEAD_OF.test(cell) ? [SAYS_MORE] : unreadIn(unread, finder, maySay)) addSaying(draft, remark);
}

/** What is said of whoever was there: of nobody else is it a question. */
function addSaying(draft: Draft, remark: Remark): void {
  if (draft.status === 'present') applyRemark(draft, remark);
}

/** A remark on one person is the member's where it sent nobody else; beside others it is asked about. */
function sayOfPerson(draft: Draft, remark: Remark): void {
  const isAlone = draft.persons <= 1;
  if (remark.presence) draft.presenceOfPerson = true;
  if (isAlone || remark.presence) applyRemark(draft, remark);
  else addSaying(draft, SAYS_MORE);
}

/** A mark, or a word that only a cell has: "ja", "online". */
function applyStatus(draft: Draft, cell: string, demandsOne: boolean): void {
  if (isMark(cell) || STATUS_CELLS.present.includes(toNameKey(cell).exact)) draft.status = 'present';
  else if (NO.test(cell) && demandsOne) draft.status = 'absent';
  else if (demandsOne || NO.test(cell)) {
    draft.status = null;
    draft.doubts.push('heading');
  }
}

/** "– (Vertretung durch Bremen)": what stands behind the dash, without its brackets. */
const unwrapped = (cell: string): string =>
  cell
    .replace(/^(?:gez\.|gezeichnet|signed)\s+/i, '')
    .replace(/^[-–—.\s]+(?=[(\p{L}])/u, '')
    .replace(/^\(([^()]*)\)$/u, '$1')
    .trim();

/** What one cell says; a word of its own beats what stands above the table. */
export function applyCell(draft: Draft, cell: string, column: Column, finder: NameFinder): void {
  const by = readRepresentation(unwrapped(cell), finder);
  if (by?.giver === '') {
    representBy(draft, by.holder, finder);
    if (isCutShort(unwrapped(cell), by)) applyRemark(draft, NOT_UNDERSTOOD);
    return;
  }
  const names = countPersons(cell) > 0;
  // "nein" answers the question that its column asks; elsewhere it denies what stands above.
  const asks = column.kind === 'status' || (column.kind === 'remark' && draft.status === null);
  const remark = (names && !standsElsewhere(cell)) || (asks && NO.test(cell)) ? null : readRemark(cell);
  const isOfDeputy = column.kind === 'deputy' && remark?.role.status === 'present';
  if (remark) applyRemark(draft, isOfDeputy ? BY_DEPUTY : remark);
  // Whoever was connected was there.
  const saysWhere = remark?.role.mode === 'online' || (column.kind === 'status' && remark?.role.mode === 'in_person');
  if (remark && draft.status === null && saysWhere && draft.doubts.length === 0) draft.status = 'present';
  if (remark) return;
  if (column.kind === 'deputy') representBy(draft, cell, finder);
  else if (column.kind === 'person' || (column.kind === 'remark' && names)) applyPersons(draft, cell, finder);
  else if (column.kind === 'remark' && finder.inside(cell).length > 0) draft.doubts.push('two_members');
  else if (column.kind === 'signature' && DASH.test(cell.charAt(0))) leaveOpen(draft);
  // Whoever signed came, and may have come for somebody else.
  else if (column.kind === 'signature') {
    if (draft.status !== 'represented_by_deputy') draft.status = 'present';
    if (cell.includes('(')) applyWords(draft, cell, () => false, finder);
  } else if (column.kind === 'status' || (column.kind === 'remark' && draft.status === null))
    applyStatus(draft, cell, column.kind === 'status');
  else if (column.kind === 'remark' && !isMark(cell))
    applyWords(draft, cell, column.hasHead ? () => false : undefined, finder);
}

/** Empty where something was to stand, or a dash. */
const asksForMore = (cell: string, { kind }: Column): boolean =>
  kind === 'signature' || kind === 'status' || (cell !== '' && kind === 'remark');

/** What the cells of a row say together. */
export function applyRow(draft: Draft, row: Row, columns: readonly Column[], finder: NameFinder): void {
  const marked: MinutesRole[] = [];
  let isTold = false;
  for (const [at, column] of columns.entries()) {
    const cell = row[at] ?? '';
    const isEmpty = cell === '' || DASH.test(cell);
    if (column.kind === 'member' || column.kind === 'other') continue;
    if (column.kind === 'marks' && isMark(cell)) marked.push(column.role);
    else if (isEmpty && asksForMore(cell, column)) leaveOpen(draft);
    else if (!isEmpty) {
      applyCell(draft, cell, column.kind === 'marks' ? { kind: 'remark' } : column, finder);
      isTold ||= column.kind === 'deputy' || column.kind === 'marks';
    }
  }
  // "anwesend | entschuldigt", of a member and of its deputy: which of them holds for the member, somebody has to say.
  const told = columns.flatMap(({ kind }, at) => {
    const cell = row[at] ?? '';
    if (cell === '' || kind === 'member' || kind === 'other') return [];
    const status = kind !== 'marks' && isMark(cell) ? 'present' : readRemark(cell)?.role.status;
    return status ? [kind === 'deputy' && status === 'present' ? 'represented_by_deputy' : status] : [];
  });
  if (new Set(told).size > 1) applyRemark(draft, NOT_UNDERSTOOD);
  const [only, ...more] = marked;
  if (only) Object.assign(draft, only);
  else if (!isTold && columns.some(({ kind }) => kind === 'marks')) leaveOpen(draft);
  if (more.length > 0) leaveOpen(draft);
}
