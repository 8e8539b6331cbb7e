import { markPhrases } from '@/lib/imports/minutes/account/rules';
import { markText, tokensIn, unreadOf, type Token } from '@/lib/imports/minutes/account/rules-tokens';
import { CHAIR, FILLERS, GROUPS } from '@/lib/imports/minutes/words/rules';
import {
  BODIES,
  CALENDAR,
  FUNCTIONS,
  JOINTS,
  MEETINGS,
  OFFICE_ENDING,
  SUBJECTS,
} from '@/lib/imports/minutes/words/rules-offices';
import { isMeetingAlone, isMeetingAndDay } from '@/lib/imports/minutes/words/rules-frame';
import type { MinutesRole } from '@/lib/imports/minutes/words/types';
import type { NameFinder } from '@/lib/imports/names/rules-find';

/*
 * The account of whole lines: what of a line stands in nothing that was read from it, which words of a heading are known, and
 * which lines beside the lists tell of members who came or stayed away.
 */

const isPlainJoint = ({ key }: Token): boolean => /^(?:und|and|sowie|u)$/u.test(key);

/** Words of a line that stand in nothing that it was told as, as often as they stand in it. */
export function lostWords(line: string, told: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const { key, kind } of told.flatMap(tokensIn)) if (kind !== 'sign') left.set(key, (left.get(key) ?? 0) + 1);
  const tokens = tokensIn(line);
  // The numbers of a list: "1) Hessen 2) Bayern".
  for (const match of line.matchAll(/(?<![\d(])\d{1,2}\)(?=\s)/g)) markText(tokens, line, match[0]);
  for (const token of tokens) {
    if (token.isRead) continue;
    const count = left.get(token.key) ?? 0;
    token.isRead = token.kind === 'sign' || count > 0 || isPlainJoint(token);
    if (count > 0) left.set(token.key, count - 1);
  }
  return unreadOf(tokens, line);
}

/** Towns where such meetings are held, beside those that are members. */
const PLACES: ReadonlySet<string> = new Set(
  `berlin bremen hamburg muenchen koeln frankfurt stuttgart duesseldorf dortmund essen leipzig dresden hannover nuernberg bonn mainz wiesbaden potsdam
   schwerin erfurt magdeburg kiel saarbruecken kassel weimar jena goettingen wuerzburg bamberg regensburg heidelberg mannheim karlsruhe freiburg
   muenster bielefeld osnabrueck oldenburg rostock luebeck trier koblenz speyer ulm augsburg halle chemnitz cottbus goslar fulda
   wien vienna bruessel brussels genf geneva paris london luxemburg luxembourg strassburg strasbourg new york rom rome prag prague warschau warsaw budapest lissabon lisbon madrid online`
    .trim()
    .split(/\s+/),
);

/** Words of a heading that are in no list of what headings hold: who stands below it may be meant otherwise. */
export function unreadInHeading(
  { text: heading, role }: { text: string; role: MinutesRole | null },
  presence: string,
  finder: NameFinder,
): string[] {
  const tokens = tokensIn(heading);
  // "(* = online)" explains a sign: whoever bears it is asked about.
  for (const text of [presence, ...(heading.match(/\([^()]*=[^()]*\)/g) ?? [])]) markText(tokens, heading, text);
  markPhrases(tokens, role);
  for (const token of tokens) {
    if (token.kind === 'number') token.isRead = true;
    if (token.kind !== 'word') continue;
    token.isRead ||=
      CHAIR.has(token.key) ||
      [FILLERS, GROUPS, MEETINGS, CALENDAR, BODIES, FUNCTIONS, SUBJECTS, JOINTS, PLACES].some((list) =>
        list.has(token.key),
      ) ||
      OFFICE_ENDING.test(token.key) ||
      /^(?:fuer|for|ueber|on)$/u.test(token.key) ||
      finder.inside(token.text).length > 0;
  }
  return unreadOf(tokens, heading);
}

/** Speaks of who came, stayed away, came late, left, or stood in for somebody. */
const TELLS =
  /anwesen|teilnehm|teilgenom|zugegen|zugeschaltet|fehl(?:t|en|te|ten)(?!\p{L})|entschuld|verhinder|abgesag|abgemeld|vertreten(?!d)|vertrat|vertritt|verließ|verlässt|verspätet|hinzu(?:gekommen|gestoßen)?(?!\p{L})|nimmt(?!\p{L}).*(?<!\p{L})teil(?!\p{L})|n(?:a|e)hm(?:en)?(?!\p{L}).*(?<!\p{L})teil(?!\p{L})|(?<!\p{L})(?:dabei|kam(?:en)?|ging(?:en)?|traf(?:en)?|stieß(?:en)?|erschien(?:en)?|online|zu gast|als gast|da|erreichbar|erreicht|chat|geht|gehen)(?!\p{L})|(?<!\p{L})(?:ab|bis|seit)\s+(?:TOP|\d{1,2}[:.]\d{2}|\d{1,2}\s*Uhr)|(?<!\p{L})(?:present|attend\p{L}*|particip\p{L}*|absent|absence|apolog\p{L}*|excus\p{L}*|regret\p{L}*|declin\p{L}*|connect\p{L}*|joined|left|arrived|represented|proxy|remotely|reachable|reached|was there|were there)(?!\p{L})|(?<!\p{L})(?:from|until)\s+(?:item|\d{1,2}[:.]\d{2})/iu;

const OF_ALL =
  /(?<!\p{L})(?:alle[rn]?|sämtliche[rn]?|all)\s+(?:der\s+|the\s+)?(?:\d+\s+)?(?:länder[n]?|mitglieder[n]?|kommunen|städte[n]?|staaten|members?|states|delegations|delegationen)(?!\p{L})/iu;

/** From when until when a meeting lasted. */
const FROM_TO = /\d{1,2}(?:[:.]\d{2})?\s*(?:Uhr|h|am|pm)?\s*(?:bis|to|until|till|[-–])\s*(?=\d)/giu;

/** Speaks of who came, whoever is meant. */
export const tellsOfAttendance = (text: string): boolean => TELLS.test(text.replaceAll(FROM_TO, ' '));

/** Members in a text by their name, and by codes among its words. */
export const membersIn = (text: string, finder: NameFinder): number[] => [
  ...new Set([
    ...finder.inside(text),
    ...(text.match(/(?<![\p{L}-])\p{Lu}{2,3}(?![\p{L}-])/gu) ?? []).flatMap((code) => {
      const found = finder.find(code);
      return found.kind === 'match' ? [found.memberId] : [];
    }),
  ]),
];

/** A line that is no list, and says of members that they came or stayed away. */
export const tellsOfMembers = (text: string, finder: NameFinder): boolean =>
  tellsOfAttendance(text) && (OF_ALL.test(text) || membersIn(text, finder).length > 0);

const OF_TIME =
  /^(?:\P{L}*)(?:beginn|ende|anfang|schluss|dauer|start|end|begin|opened|closed|time|zeit|uhrzeit)(?!\p{L})/iu;

/** "Ende: 12 Uhr (ohne Hessen)": a line on the time that names members. */
export const timesOfMembers = (text: string, finder: NameFinder): boolean =>
  OF_TIME.test(text) && membersIn(text, finder).length > 0;

/** "Nachtrag: …", "Correction: …": takes back or adds to what a list says, wherever it stands. */
export const amends = (text: string): boolean =>
  /^\P{L}*(?:nachtrag|nachträglich|ergänzung|korrektur|berichtigung|anm(?:erkung|\.)|hinweis|addendum|corrigendum|correction|note|n\.?b\.?|p\.?s\.?)(?!\p{L})/iu.test(
    text,
  );

const OF_ITEM =
  /^(?:zu\s+|nur\s+)?(?:TOPs?|Tagesordnungspunkte?n?|(?:agenda\s+)?items?)\s*[\dIVX]+(?:\s*(?:bis|und|to|and|[-–,])\s*[\dIVX]+)*(?:\s+ff?\.?)?\s*:\s*(.+)$/iu;
const behindItem = (text: string): string | null => OF_ITEM.exec(text)?.[1] ?? null;

/**
 * "TOP 1 bis 3: alle Länder außer HB", "TOP 4: BW, BY, BE", "TOP 5 ff.: wie TOP 4, ohne BE": no item of an agenda, but who was there
 * for it. One member alone may be whom an item is about.
 */
export function tellsOfItem(text: string, finder: NameFinder): boolean {
  const behind = behindItem(text);
  if (behind === null) return false;
  const isOfAll =
    OF_ALL.test(behind) && /^\P{L}*(?:nahezu |fast |nearly )?(?:alle|sämtliche|all)(?!\p{L})/iu.test(behind);
  return isOfAll || /^(?:wie|as|s\.|siehe|see)\s+(?:TOP|item)/iu.test(behind) || membersOfItem(text, finder).length > 1;
}

/** "zu TOP 3: Berlin, Hessen": the item of an agenda, and behind it nothing but members. */
export function membersOfItem(text: string, finder: NameFinder): number[] {
  const behind = behindItem(text);
  if (behind === null) return [];
  const parts = behind.split(/,|\sund\s|\sand\s|;/).map((part) => part.trim());
  const found = parts.flatMap((part) => {
    const match = finder.find(part);
    return match.kind === 'match' ? [match.memberId] : [];
  });
  return found.length === parts.length ? found : [];
}

/** "Liste", "Teilnehmende Städte": words of headings alone, of which none names a body. */
export const isOfHeadingsOnly = (text: string): boolean =>
  tokensIn(text).every(
    ({ kind, key }) => kind !== 'word' || [FILLERS, GROUPS, MEETINGS, CALENDAR].some((list) => list.has(key)),
  );

/** A short name in capitals, or a word that bodies bear: it may well be a body that the register does not know. */
export const looksLikeBody = (text: string): boolean =>
  tokensIn(text).some(
    ({ kind, key, text: word }) =>
      kind === 'word' && (/^\p{Lu}{2,8}$/u.test(word) || BODIES.has(key) || OFFICE_ENDING.test(key)),
  );

/** Not of a title: "Anwesend bei der Sitzung Hessen, 14. Mai 2024". */
const WHO_CAME =
  /(?<!\p{L})(?:anwesende?|teilgenommen|nahm(?:en)?|nehmen|nimmt|vertreten|entschuldigt|fehl(?:t|en|te|ten)|present|attended|absent|excused|apologies|represented|war(?:en)?|was|were)(?!\p{L})/iu;

/** "Attendance sheet – …, Geneva, 18 November 2024", above all lists: where it was, and nobody who came. */
export const isTitleAbove = (text: string, finder: NameFinder): boolean =>
  ((isMeetingAndDay(text) && membersIn(text, finder).length <= 1) ||
    (isMeetingAlone(text) && membersIn(text, finder).length === 0)) &&
  !WHO_CAME.test(text);
