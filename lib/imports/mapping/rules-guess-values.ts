import { ATTENDANCE_STATUSES, type AttendanceStatus, type ParticipationMode } from '@/lib/attendance/types';
import { legendIn, partsOfExplanation } from '@/lib/imports/files/legend/rules';
import type { LegendEntry } from '@/lib/imports/files/legend/types';
import { entriesFor, NOTHING_ABOVE, readMarks, type AboveMarks } from '@/lib/imports/mapping/rules-guess-letters';
import { MEMBERSHIP_CODES, WORDS } from '@/lib/imports/mapping/rules-guess-words';
import { isOwnWord, OWN_WORDS, VALUE_FIELDS, type ValueField } from '@/lib/imports/mapping/rules-own-words';
import { toNameKey } from '@/lib/members/names/rules-key';
import { saysNothing } from '@/lib/imports/mapping/rules-values';
import type { StatusMeaning, ValueMapping } from '@/lib/imports/mapping/types';
import { wordsWithMeaning } from '@/lib/imports/words/rules';
import { besideExplained, besidePresent, isExcusedPartly, type SaidBeside } from '@/lib/imports/words/rules-beside';
import { markWithManner } from '@/lib/imports/words/rules-manner';
import { holderWritten, isOwnStaff } from '@/lib/imports/words/rules-representation';
import { STATUS_OPENINGS, STATUS_SIGNS } from '@/lib/imports/words/rules-status';

const ofStatuses = (words: Readonly<Record<AttendanceStatus, readonly string[]>>) =>
  ATTENDANCE_STATUSES.flatMap((status) => words[status].map((word): [string, StatusMeaning] => [word, status]));

/** Signs that leave nothing of a key. */
const SIGNS = new Map<string, StatusMeaning>([
  ...ofStatuses(STATUS_SIGNS),
  ['?', 'not_recorded'],
  ['/', 'not_recorded'],
  ['.', 'not_recorded'],
]);

const OPENINGS = wordsWithMeaning(STATUS_OPENINGS);

const wordsForField = (field: ValueField): [ValueField, ReadonlyMap<string, string>] => [
  field,
  new Map<string, string>([
    ...Object.entries(WORDS[field]).flatMap(([meaning, words]) =>
      words.map((word): [string, string] => [word, meaning]),
    ),
    ...OWN_WORDS[field].map((meaning): [string, string] => [meaning.replaceAll('_', ' '), meaning]),
  ]),
];

const meanings: ReadonlyMap<ValueField, ReadonlyMap<string, string>> = new Map(VALUE_FIELDS.map(wordsForField));

/** "Anwesend: nein", "excused (no)": what the first word says is denied. */
const DENIED =
  /(?:^| )(?:nein|nicht|no|not|n|kein\p{L}*|ohne|without|0|false|falsch|niemand|nobody|fehlt\p{L}*|abgesagt|offen|unklar|unbekannt)(?= |$)/u;
/** Marks of a letter or two are these and no more: "x -" may be anything. */
const LONGEST_MARK = 2;

/** The sign of a footnote, which says what the mark does not. */
const SUPERSCRIPT = /[¹²³⁰-⁹]/u;

/** What nobody can be sure of: a question mark, the sign of a footnote, or more signs around a mark than belong to it. */
const isDoubtful = (text: string, key: string): boolean =>
  (text.length > 1 && (text.includes('?') || SUPERSCRIPT.test(text))) ||
  (key.length > 0 && key.length <= LONGEST_MARK && text.replaceAll(/[.\s]/g, '').length > key.length);

/** What says behind a status that somebody else came, that nobody did, or that somebody did after all. */
const BY_ANOTHER = /(?:^| )(?:vertr|stellv|deput|proxy|alternat|substitut|vollmacht|i v(?: |$))/u;
const AWAY = /(?:^| |un)(?:entsch|abwes|abgemeldet|fehl|gefehlt|excus|absen|apolog|regret)/u;
const CAME = /(?:^| )(?:anwes|teilgen|teilna|zugeschaltet|erschien|present|attend|online|digital)/u;
const OTHERWISE: ReadonlyMap<StatusMeaning, readonly RegExp[]> = new Map([
  ['present', [BY_ANOTHER, AWAY]],
  ['excused', [BY_ANOTHER, CAME]],
]);

/** "anwesend (durch Stellvertretung)": what stands behind the word of a status says another one. */
const saysOtherwise = (opening: StatusMeaning, behind: string): boolean =>
  OTHERWISE.get(opening)?.some((word) => word.test(behind)) ?? false;

const isRank = (part: string): boolean => meanings.get('rank')?.has(toNameKey(part).exact) ?? false;

/** A status that goes on with a name. Whoever stands in is another member, unless it is somebody of the member's own. */
function guessOpening(text: string, key: string): StatusMeaning | undefined {
  const holder = holderWritten(text);
  const opened = OPENINGS.find(([start]) => key.startsWith(`${start} `) && !DENIED.test(key.slice(start.length)));
  const opening = opened?.[1];
  // "Present (deputy)" says two things.
  const behind = meanings.get('status')?.get(key.split(' ').slice(1).join(' '));
  if (holder === null && opened && saysOtherwise(opened[1], key.slice(opened[0].length))) return undefined;
  // "anwesend (nur Vorabend)": what is not understood may say that it was not the meeting.
  if (holder === null && opening === 'present' && behind !== 'present' && !besidePresent(text, isRank))
    return undefined;
  if (holder === null && opening === 'excused' && isExcusedPartly(key.slice(opened?.[0].length))) return undefined;
  if (holder === null) return behind === undefined || behind === opening ? opening : undefined;
  // "anwesend, vertreten durch Hamburg": either it came, or another member did for it.
  if (!isOwnStaff(holder)) return opening === 'present' ? undefined : 'represented_by_member';
  // "entschuldigt, vertreten durch Frau M.": whether somebody came, only a person can say.
  return opening === undefined || opening === 'represented_by_deputy' ? 'represented_by_deputy' : undefined;
}

/** What a value most likely means; undefined where nobody could say. A guess is shown and confirmed, never applied unseen. */
export function guessValue<Field extends ValueField>(
  field: Field,
  written: string,
): ValueMapping[Field][string] | undefined {
  const text = written.trim();
  const key = toNameKey(text).exact;
  if (field === 'status' && isDoubtful(text, key)) return undefined;
  const code = field === 'membership' ? MEMBERSHIP_CODES.get(text) : undefined;
  const opening = field === 'status' ? (SIGNS.get(text) ?? guessOpening(text, key)) : undefined;
  // The words of a field are that field's own: the table is built from them.
  return (code ?? meanings.get(field)?.get(key) ?? opening) as ValueMapping[Field][string] | undefined;
}

/** How somebody took part, where the very cell that says so tells it: "online", "anwesend (vor Ort)"; null where it does not. */
export function modeInStatus(written: string): ParticipationMode | null {
  const manner = markWithManner(written);
  if (manner) return manner.mode;
  const key = toNameKey(written).exact;
  const opened = OPENINGS.find(([start, meaning]) => meaning === 'present' && key.startsWith(`${start} `));
  const mode = guessValue('mode', key) ?? (opened && guessValue('mode', key.slice(opened[0].length + 1)));
  return mode === undefined || mode === 'unknown' ? null : mode;
}

const ONLY_MODE = { capacity: null, presence: null };

/**
 * What the cell of a status says of how, as what and when somebody was there: by itself, or as the file explains its mark.
 * null where it says nothing of it, or the file explains the mark in several ways.
 */
export function besideStatus(written: string, legend: readonly LegendEntry[] = []): SaidBeside | null {
  const [explained, ...others] = entriesFor(written, legend);
  if (explained) return others.length === 0 ? besideExplained(explained.text) : null;
  // Shorter texts are marks.
  if (written.length < SHORTEST_MANNER) return null;
  const said = besidePresent(written, isRank);
  if (said) return said;
  const mode = modeInStatus(written);
  return mode === null ? null : { ...ONLY_MODE, mode };
}
const SHORTEST_MANNER = 4;

/** The distinct values of a column, without those that say nothing. */
export function distinctValues(samples: readonly (readonly string[])[], column: number): string[] {
  return [...new Set(samples.map((cells) => (cells[column] ?? '').trim()))].filter((value) => !saysNothing(value));
}

/**
 * What the marks of a status mean, and why: for whoever confirms it.
 *
 * @param above what stands above them: that they are votes, or absences
 */
export const readStatusMarks = (
  values: readonly string[],
  legend: readonly LegendEntry[],
  above: AboveMarks = NOTHING_ABOVE,
) => readMarks({ values, legend, ...above }, (written) => guessValue('status', written), explainedStatus);

/** Several marks are explained in one cell, or one of them in words that are known. */
export function explainsStatus(cell: string): boolean {
  const entries = legendIn(cell);
  return (
    entries.length > 1 || entries.some(({ text }) => guessValue('status', partsOfExplanation(text).first) !== undefined)
  );
}

/**
 * What a mark means that the file explains in these words. What they add in brackets or behind a comma must not say
 * anything else: of "Vorsitz (anwesend)" and "fehlt (mit Absage)" only a person can tell.
 */
export function explainedStatus(text: string): StatusMeaning | undefined {
  const whole = guessValue('status', text);
  if (whole !== undefined) return whole;
  const { first, further } = partsOfExplanation(text);
  const meaning = guessValue('status', first);
  return further.length > 0 && further.every((part) => guessValue('status', part) === meaning) ? meaning : undefined;
}

/**
 * What the values of a column mean, as far as that can be guessed. A file in the register's own words gets all of
 * them, because a rare one may come after the rows looked at.
 *
 * @param legend the marks that the file itself explains
 * @param above what stands above the values
 */
export function guessValues<Field extends ValueField>(
  field: Field,
  values: readonly string[],
  legend: readonly LegendEntry[] = [],
  above: AboveMarks = NOTHING_ABOVE,
): ValueMapping[Field] {
  const marks = field === 'status' ? readStatusMarks(values, legend, above) : null;
  const own = values.length > 0 && values.every((value) => isOwnWord(field, value)) ? OWN_WORDS[field] : [];
  const all = [...new Set([...own, ...values])];
  const pairs = all.flatMap((value): [string, string][] => {
    // What a mark means stands in the file as a whole: one that it explains in unknown words means nothing by itself.
    const meaning = marks && values.includes(value) ? marks.get(value)?.meaning : guessValue(field, value);
    return meaning === undefined ? [] : [[value, meaning]];
  });
  return Object.fromEntries(pairs) as ValueMapping[Field];
}
