import { groupBy } from '@/lib/core/grouping';
import { tellsSomething } from '@/lib/imports/minutes/account/rules-persons';
import { ATTENDED, isNameLike, unreadWords, type Said } from '@/lib/imports/minutes/account/rules';
import {
  isOfHeadingsOnly,
  looksLikeBody,
  tellsOfAttendance,
  unreadInHeading,
} from '@/lib/imports/minutes/account/rules-lines';
import { askedEntry, type Draft } from '@/lib/imports/minutes/rules-drafts';
import type { Heading } from '@/lib/imports/minutes/rules-headings';
import { addDoubt } from '@/lib/imports/minutes/rules-sayings';
import { leaveToBeChosen } from '@/lib/imports/minutes/rules-lists';
import type { MinutesDoubt, MinutesEntry, MinutesReading } from '@/lib/imports/minutes/types';
import type { MinutesRole } from '@/lib/imports/minutes/words/types';
import type { NameFinder } from '@/lib/imports/names/rules-find';

/*
 * Holds what was read against the text: of each entry, of each heading, of the whole.
 */

const isClear = ({ match, status, doubts }: MinutesEntry): boolean =>
  match.kind === 'matched' && match.confidence === 'certain' && status !== null && doubts.length === 0;

/** Whom the line of an entry is about: beside itself those of which it says something for sure. */
function toSaid(entry: MinutesEntry, line: readonly MinutesEntry[]): Pick<Said, 'memberIds' | 'isOfProxy'> {
  const sure = line.filter((other) => other === entry || isClear(other) || other.holder !== null);
  const memberIds = new Set(
    sure.flatMap(({ match, holder }) => [
      ...(match.kind === 'matched' ? [match.memberId] : []),
      ...(holder === null ? [] : [holder]),
    ]),
  );
  const own = entry.match.kind === 'matched' ? entry.match.memberId : null;
  return { memberIds, isOfProxy: sure.some(({ holder }) => holder !== null && holder === own) };
}

/** Of what would be clear each word has to be accounted for. */
export function nameUnread(
  draftOf: ReadonlyMap<MinutesEntry, Draft>,
  lineOf: ReadonlyMap<Draft, number>,
  finder: NameFinder,
): void {
  const lines = groupBy([...draftOf], ([, draft]) => lineOf.get(draft) ?? -1);
  for (const line of lines.values()) {
    const entries = line.map(([entry]) => entry);
    const said = new Map(entries.map((entry) => [entry, toSaid(entry, entries)]));
    const clear = line.filter(([entry]) => isClear(entry));
    for (const [entry, draft] of clear) {
      const beside = said.get(entry);
      if (beside) entry.unread = unreadWords({ ...draft, ...beside }, finder);
      if (entry.unread.length > 0) addDoubt(entry, 'unread');
    }
  }
}

const OF_SEVERAL = /(?<!\p{L})(?:beide[rsn]?|both|jeweils|each|alle|all|letztere[rs]?|erstere[rs]?)(?!\p{L})/iu;

/** Where entries stood. */
export interface Lines {
  lineOf: ReadonlyMap<Draft, number>;
  /** The first entry of each line. */
  begins: ReadonlySet<Draft>;
  /** Lines that an empty one stands before. */
  apart: ReadonlySet<string>;
}

const SAID_WHOLE: ReadonlySet<MinutesDoubt> = new Set([
  'sentence',
  'rest_of_all',
  'behind_agenda',
  'unread',
  'unread_heading',
  'several_lists',
]);

/** Names nobody whom the register knows, and is no name: what it says may be said of whoever stands around it. */
const isUnreadText = ({ match, doubts, shown, presence }: Draft): boolean =>
  (match.kind === 'unmatched' || (match.kind === 'ambiguous' && doubts.length === 0)) &&
  !doubts.some((doubt) => SAID_WHOLE.has(doubt)) &&
  // "Gemeinde 4": a body that bears a number is a name, if none that the register knows.
  !(/^\p{Lu}[\p{L}-]+\s\d{1,3}$/u.test(shown) && looksLikeBody(shown)) &&
  (!isNameLike(shown, presence?.said ?? null) ||
    tellsOfAttendance(presence ? shown.replace(presence.said, ' ') : shown));

/**
 * Whoever stands on one line with words that were not read, or right above them, is asked about; a line of nothing else may
 * head those below it.
 */
export function askAroundUnread(drafts: readonly Draft[], { lineOf, begins, apart }: Lines, role: MinutesRole): void {
  let heads = false;
  for (const [at, draft] of drafts.entries()) {
    if (heads && isClear(draft)) leaveToBeChosen(draft);
    const line = lineOf.get(draft);
    const onLine = drafts.filter((other) => lineOf.get(other) === line);
    const isAlone = onLine.length === 1 && begins.has(draft);
    heads ||= isAlone && role.status !== null && mayHead(draft, apart);
    // "Köln, Bonn – beide ohne Mandat"
    const saysWhole = draft.doubts.some((doubt) => SAID_WHOLE.has(doubt));
    if (!isClear(draft) && !saysWhole && OF_SEVERAL.test(draft.shown))
      for (const other of onLine) if (isClear(other)) addDoubt(other, 'remark');
    // "N.N., Duisburg": nobody, of whoever stands beside it.
    if (draft.match.kind === 'unmatched' && draft.doubts.includes('no_sign'))
      for (const other of [drafts[at - 1], drafts[at + 1]])
        if (other && lineOf.get(other) === line && isClear(other)) addDoubt(other, 'remark');
    if (!isUnreadText(draft)) continue;
    for (const other of onLine) if (isClear(other)) addDoubt(other, 'remark');
    if (draft.match.kind !== 'unmatched') continue;
    if (begins.has(draft)) for (const other of membersAbove(drafts, at, lineOf)) addDoubt(other, 'remark');
    // What begins in small letters goes on with the line above.
    const isOpen = draft.doubts.every((doubt) => doubt === 'heading' || doubt === 'remark');
    heads ||= isAlone && isOpen && draft.persons === 0 && !/^\P{L}*\p{Ll}/u.test(draft.shown);
  }
}

/** "Liste", or a word that is no body's alone above a block of names: what it says of them nobody can tell. */
const mayHead = ({ match, doubts, shown, persons }: Draft, apart: ReadonlySet<string>): boolean =>
  match.kind === 'unmatched' &&
  doubts.length === 0 &&
  (OF_A_GROUP.test(shown) ||
    isOfHeadingsOnly(shown) ||
    /^(?:[IVX]{1,4}|[A-H])[.)]\s/u.test(shown) ||
    (persons === 0 && apart.has(shown) && !looksLikeBody(shown)));

/** "Beurlaubte Länder" */
const OF_A_GROUP =
  /^[^,;()]{2,60}\s(?:länder|städte|kommunen|kreise|mitglieder|staaten|members|states|cities|delegations|delegationen|participants|personen|teilnehm\p{L}*):?$/iu;

/** Those of the nearest line above that names a member, where somebody was there for it. */
function membersAbove(drafts: readonly Draft[], at: number, lineOf: ReadonlyMap<Draft, number>): Draft[] {
  const above = drafts.slice(0, at).findLast(({ match }) => match.kind === 'matched');
  return drafts.filter(
    (other) => above && lineOf.get(other) === lineOf.get(above) && isClear(other) && ATTENDED.has(other.status ?? ''),
  );
}

/** One question for the whole list: whoever stands below words that are not known may be meant otherwise. */
export function askAboutHeading(heading: Heading | null, said: string, drafts: Draft[], finder: NameFinder): void {
  if (!heading || heading.unclear || !drafts.some(isClear)) return;
  const unread = unreadInHeading(heading, said, finder);
  if (unread.length === 0) return;
  // "only", "laut Einladung": words that are known to tell something make each line a question.
  if (unread.some(tellsSomething)) for (const draft of drafts) if (isClear(draft)) leaveToBeChosen(draft);
  drafts.unshift({ ...askedEntry(heading.text, 'unread_heading'), unread });
}

/** A word of a line, but for those that join two names. */
const WORD = /(?<!\p{L})(?!(?:und|and|sowie|oder)(?!\p{L}))\p{L}{3,}/gu;

/** A line with a word that is told nowhere is told as passed over: nothing is dropped in silence. */
export function withWhatWasLost(reading: MinutesReading, text: string): MinutesReading {
  const told = [
    ...reading.sections.flatMap(({ heading, entries }) => [heading ?? '', ...entries.map(({ shown }) => shown)]),
    ...reading.aside,
  ].join('\n');
  const words = new Set(told.match(WORD) ?? []);
  // Most words are told as they stand; only of the others it is asked whether they are part of one.
  const isTold = (word: string): boolean => words.has(word) || told.includes(word);
  const lost = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => !(line.match(WORD) ?? []).every(isTold));
  return lost.length === 0 ? reading : { ...reading, aside: [...reading.aside, ...lost] };
}
