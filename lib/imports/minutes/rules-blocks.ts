import { applyRemark, looseEntry, type Draft, type LineEntries } from '@/lib/imports/minutes/rules-drafts';
import { countPersons, isDepartment, isPerson } from '@/lib/imports/minutes/words/rules-persons';
import type { MinutesLine } from '@/lib/imports/minutes/rules-lines';
import { addDoubt, saysInsteadOfWhom } from '@/lib/imports/minutes/rules-sayings';
import type { NameFinder } from '@/lib/imports/names/rules-find';
import { goesOnOfSeveral } from '@/lib/imports/minutes/rules-tails';
import { isAgenda } from '@/lib/imports/minutes/words/rules-frame';
import type { MinutesRole } from '@/lib/imports/minutes/words/types';

/*
 * Lines that stand together: a member, and persons above or below it.
 */

type Loose = NonNullable<LineEntries['loose']>;
/** A line with a member, or one with persons only, whose member stands above or below. */
export type Item = { kind: 'member'; draft: Draft } | { kind: 'loose'; loose: Loose };

/** Persons go to the member whose line stands beside theirs: the one without persons, or as the block begins. */
export function joinPersons(items: readonly Item[], role: MinutesRole): Draft[] {
  const downwards = items[0]?.kind === 'loose';
  const alone = new Map(items.map((item, at) => [at, item.kind === 'member' && item.draft.persons === 0]));
  const drafts: Draft[] = [];
  const find = (from: number, step: 1 | -1): number | null => {
    for (let at = from + step; at >= 0 && at < items.length; at += step) if (items[at]?.kind === 'member') return at;
    return null;
  };
  for (const [at, item] of items.entries()) {
    if (item.kind === 'member') {
      drafts.push(item.draft);
      continue;
    }
    const [above, below] = [find(at, -1), find(at, 1)];
    const both = above !== null && below !== null;
    const single = both ? [above, below].filter((place) => alone.get(place)) : [];
    const place = single.length === 1 ? single[0] : downwards ? below : above;
    const target = place === null || place === undefined ? null : items[place];
    const isApart =
      target?.kind === 'member' && isOfItself(item.loose) && (place === below || beginsWithPerson(target.draft));
    if (target?.kind === 'member' && !isApart) takePersons(target.draft, item.loose);
    else drafts.push(looseEntry(item.loose, role));
  }
  return drafts;
}

/** "Frau Kurz, Vorsitz, online", "Sofie Claus (Secretariat)": what is said there is said of her, and not of the next member. */
const isOfItself = ({ shown, excused, remarks }: Loose): boolean =>
  excused > 0 ||
  remarks.length > 0 ||
  shown.includes('(') ||
  shown.split(',').some((piece) => !isPerson(piece) && !isDepartment(piece));

/** "Herr Appel (Hessen)": in such a list each line is of its own person. */
const beginsWithPerson = ({ shown, name, persons }: Draft): boolean =>
  persons > 0 && name !== '' && countPersons(shown.slice(0, Math.max(0, shown.indexOf(name)))) > 0;

function takePersons(draft: Draft, { shown, persons, excused, remarks }: Loose): void {
  draft.shown = `${draft.shown} · ${shown}`;
  draft.namesPerson = true;
  // "Frau A", and below it "Frau B (online)": of one of several, and not of the member.
  const isOfOne = draft.persons + persons > 1 && remarks.some(({ role }) => Object.keys(role).length > 0);
  draft.persons += persons;
  draft.excused += excused;
  if (isOfOne) addDoubt(draft, 'remark');
  for (const remark of remarks) applyRemark(draft, remark);
  // "Köln", and below it "Frau A" and "Herr B (bis 14 Uhr)"
  draft.presenceOfPerson ||= remarks.some(({ presence }) => presence !== null);
}

/** Whoever meant to come, or to be represented: who was there has to be said. */
export function toReply(draft: Draft): void {
  draft.status = null;
  draft.holder = null;
  draft.presence = null;
  draft.doubts = [...draft.doubts.filter((doubt) => doubt !== 'heading'), 'reply'];
}

/** An empty box before a name says of nobody that they came; a word behind the name says what it says. */
export function leaveUnticked(items: readonly Item[], standing: MinutesRole['status']): void {
  for (const item of items) {
    if (item.kind !== 'member' || item.draft.status !== standing) continue;
    item.draft.status = null;
    addDoubt(item.draft, 'no_sign');
  }
}

/** "haben sich entschuldigt", on a line below names: of how many of them, somebody has to say. */
export function leaveAllBehind(text: string, items: readonly Item[], role: MinutesRole): void {
  if (!goesOnOfSeveral(text)) return;
  for (const item of items.slice(0, -1)) {
    if (item.kind !== 'member' || item.draft.status === null || item.draft.status !== role.status) continue;
    item.draft.status = null;
    addDoubt(item.draft, 'remark');
  }
}

/** "(für Minister Muster)", below the person of a member: who came did so in the place of another, and somebody is asked. */
export function takesInsteadOf(above: Item | undefined, text: string, finder: NameFinder): boolean {
  const bare = text.replace(/^\(([^()]*)\)$/, '$1');
  if (above?.kind !== 'member' || above.draft.match.kind !== 'matched') return false;
  if (!saysInsteadOfWhom(bare) || finder.inside(bare).length > 0) return false;
  above.draft.shown = `${above.draft.shown}, ${text}`;
  if (above.draft.status === 'present') addDoubt(above.draft, 'remark');
  return true;
}

/** "Berlin", between two rows of a table: a row whose other cells are empty, and whose tabs were lost in copying. */
export function withRowsOfOne(lines: readonly MinutesLine[], finder: NameFinder): MinutesLine[] {
  return lines.map((line, at) => {
    const [above, below] = [lines[at - 1], lines[at + 1]];
    const isBetween = !line.cells && !line.apart && above?.cells && below?.cells && !below.apart;
    return isBetween && finder.exactly(line.text).kind === 'match' ? { ...line, cells: [line.text] } : line;
  });
}

/** The rows of a table from a line on. */
export function tableAt(lines: readonly MinutesLine[], at: number): readonly MinutesLine[] {
  const end = lines.findIndex(({ cells, text }, place) => place > at && (cells === null || isAgenda(text)));
  return lines.slice(at, end === -1 ? undefined : end);
}
