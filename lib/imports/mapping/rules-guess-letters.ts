import { LOCALES, type Locale } from '@/lib/core/localised-text';
import type { LegendEntry } from '@/lib/imports/files/legend/types';
import { valueColumns } from '@/lib/imports/mapping/rules-headed';
import type { ImportMapping, StatusMeaning } from '@/lib/imports/mapping/types';
import { toNameKey } from '@/lib/members/names/rules-key';
import { markWithManner } from '@/lib/imports/words/rules-manner';
import { STATUS_CELLS, STATUS_SIGNS } from '@/lib/imports/words/rules-status';
import { isCount, isCountedName, isTotalName } from '@/lib/imports/words/rules-totals';

/*
 * A letter in a cell means what those who wrote the table agreed on: "A" is anwesend and absent, "P" is present and
 * Protokoll. It is guessed from the other letters of the file, or stays open, and a guess is confirmed by somebody.
 * Nobody is excluded by a letter: "X" is a cross, unless the file explains it or somebody says so.
 */

/** Why a mark is taken to mean something: the file says so, its other letters make it likely, or it is a word. */
export type MarkOrigin = 'legend' | 'letters' | 'word';

export interface ReadMark {
  meaning: StatusMeaning;
  origin: MarkOrigin;
}

type Letters = Readonly<Record<string, StatusMeaning>>;

/** What letters stand for, by language. */
const LETTERS: Readonly<Record<Locale, Letters>> = {
  de: {
    A: 'present',
    E: 'excused',
    F: 'absent',
    M: 'represented_by_member',
    N: 'not_invited',
    S: 'represented_by_deputy',
    // Vertretung and vertreten: what both say.
    V: 'represented_by_somebody',
  },
  en: {
    A: 'absent',
    D: 'represented_by_deputy',
    E: 'excused',
    M: 'represented_by_member',
    N: 'not_invited',
    P: 'present',
  },
};

/** Letters that only one language uses so, and one of those that have to stand beside them to be sure of it. */
const TELLING: Readonly<Record<Locale, { one: readonly string[]; beside: readonly string[] }>> = {
  de: { one: ['F', 'S', 'V'], beside: ['A', 'E'] },
  en: { one: ['D', 'P'], beside: ['A', 'D', 'P'] },
};

/** What needs no other letter: E is excused in both languages, and P is somebody's presence where nothing else is. */
const ALONE: Letters = { E: 'excused' };
const ALONE_FOR_PRESENCE: Letters = { P: 'present' };

const CROSS = 'X';
/** Neither 0 nor 1, which say that somebody ticked, or did not. */
const isOtherNumber = (value: string): boolean => /^-?\d{1,3}$/.test(value.trim()) && !/^[01]$/.test(value.trim());
const isLetter = (value: string): boolean => /^\p{L}$/u.test(value);
const meaningIn = (letters: Letters, letter: string): StatusMeaning | undefined =>
  Object.hasOwn(letters, letter) ? letters[letter] : undefined;

/** The letters of the one language in which those of a file make sense together; none where they do not tell. */
function lettersTold(letters: ReadonlySet<string>): Letters {
  const told = LOCALES.filter((locale) => {
    const { one, beside } = TELLING[locale];
    return (
      [...letters].every((letter) => Object.hasOwn(LETTERS[locale], letter)) &&
      one.some((letter) => letters.has(letter) && beside.some((other) => other !== letter && letters.has(other)))
    );
  });
  const [only, ...others] = told;
  return only && others.length === 0 ? LETTERS[only] : {};
}

/** Entries of the file's own explanation that are about a mark. */
export function entriesFor(mark: string, legend: readonly LegendEntry[]): readonly LegendEntry[] {
  const exactly = legend.filter((entry) => entry.mark === mark);
  return exactly.length > 0 ? exactly : legend.filter((entry) => entry.mark.toLowerCase() === mark.toLowerCase());
}

/** Words of a vote: whoever cast one was there, also with "no". */
const CAST = new Set(
  'abstain,abstained,abstention,abst,enthaltung,enthalten,enth,in favour,in favor,for,against,dafuer,dagegen,nay,aye'.split(
    ',',
  ),
);
const YES_OR_NO = new Set('yes,no,y,n,ja,nein,j'.split(','));
const VOTE_HEADING =
  /(?<!\p{L})(?:votes?|votum|stimme|stimmabgabe|stimmverhalten|abstimmung(?:sergebnis)?|roll[ -]?calls?|resolutions?|divisions?|ballots?)(?!\p{L})/iu;

/** Of a column that tells the votes of one meeting apart. */
const NUMBER_OF_VOTE =
  /^(?:rcid|(?:roll[ -]?call|vote|division|ballot)(?: (?:id|no\.?|nr\.?|number))?|abstimmung(?:snummer|s-?nr\.?)?|resolution)$/iu;

/** Yes, no and abstention: letters of nothing else. */
const LETTERS_OF_VOTES = ['Y', 'N', 'A'];

/** Whether the marks of a table say how its members voted. */
const areVotes = ({ values, legend, headings }: Marks): boolean =>
  headings.some((heading) => VOTE_HEADING.test(heading)) ||
  LETTERS_OF_VOTES.every((letter) => values.some((value) => value.toUpperCase() === letter)) ||
  [...values, ...legend.map(({ text }) => text)].some((text) => CAST.has(toNameKey(text).exact));

/**
 * Whether a list says how its members voted. A meeting has many votes: who was there for one and not for another
 * contradicts nobody.
 */
export function holdsVotes(
  { subject, columns, meetings, shape, values }: ImportMapping,
  header: readonly string[],
): boolean {
  if (header.some((heading) => NUMBER_OF_VOTE.test(heading.trim()))) return true;
  const headings = valueColumns('status', { subject, columns, meetings, shape }).map((column) => header[column] ?? '');
  return areVotes({ values: Object.keys(values.status), legend: [], headings, titles: [], header });
}

/** A mark with a sign that points to a remark elsewhere, or in brackets: "x*", "x1)", "(x)"; null for any other text. */
function annotatedMark(value: string): string | null {
  const bare = value
    .replace(/^[([](.{1,2})[)\]]/u, '$1')
    .replace(/\s*(?:\*+|[¹²³⁴-⁹†‡°]+|\^?\(?\d{1,2}\))$/u, '')
    .trim();
  return bare === value || bare === '' || bare.length > 2 ? null : bare;
}

/** What stands above marks. */
export interface AboveMarks {
  /** Of the columns that hold them. */
  headings: readonly string[];
  /** Lines above the table, and what stands in its corner. */
  titles: readonly string[];
  /** All headings of the table. */
  header: readonly string[];
  /** Whether rows that are no sums hold other numbers than 0 and 1, as far as that is known; left out: told by the marks. */
  otherNumbers?: boolean;
}

const isBlankOrCount = (cell: string): boolean => cell.trim() === '' || isCount(cell);

/**
 * Whether numbers other than 0 and 1 stand in rows that are no sums: those have a name of their own, or none at all. Of a
 * number that no sample shows nobody knows in which row it stands.
 */
export const holdsOtherNumbers = (
  samples: readonly (readonly string[])[],
  columns: readonly number[],
  values: readonly string[],
): boolean => {
  const marked = new Set(columns);
  const seen = new Set(samples.flatMap((cells) => columns.map((column) => (cells[column] ?? '').trim())));
  if (values.some((value) => isOtherNumber(value) && !seen.has(value.trim()))) return true;
  const isSum = (cells: readonly string[]): boolean =>
    cells.some((cell) => isTotalName(cell) || isCountedName(cell)) ||
    ((cells[0] ?? '').trim() === '' && cells.every((cell, column) => marked.has(column) || isBlankOrCount(cell)));
  return samples.some((cells) => columns.some((column) => isOtherNumber(cells[column] ?? '')) && !isSum(cells));
};

export const NOTHING_ABOVE: AboveMarks = { headings: [], titles: [], header: [] };

/** The marks of a table, with all in the file that tells what they mean. */
interface Marks extends AboveMarks {
  /** The distinct values of its cells. */
  values: readonly string[];
  legend: readonly LegendEntry[];
}

const OF_ABSENCE =
  /fehl(?:zeit|end|t|liste|stunden)|abwesen|entschuldig|absag|nicht\s+(?:teilg|anwes)|absen|apolog|missing/iu;
const OF_PRESENCE = /(?<!nicht\s)anwes|teiln|präsenz|present|attend|participa/iu;
const YES: ReadonlySet<string> = new Set([...STATUS_CELLS.present, ...STATUS_SIGNS.present]);

/** "Fehlzeiten 2016": a cross says below it that somebody was not there, or nobody knows what. */
const areAbsences = ({ headings, titles }: AboveMarks): boolean => {
  const above = [...titles, ...headings];
  return above.some((text) => OF_ABSENCE.test(text)) && !above.some((text) => OF_PRESENCE.test(text));
};

const OF_PLANS =
  /termin(?:abfrage|umfrage|findung|abstimmung)|doodle|verfügbarkeit|(?<!\p{L})(?:an|rück)meld(?:ung|estand|eliste)|zusagen|rsvp|availabilit|sign-?up|(?<!\p{L})(?:poll|registrations?)(?!\p{L})/iu;

/** "Terminabfrage", "Anmeldungen": a cross says below it that somebody could, or wanted to come. */
const arePlans = ({ headings, titles }: AboveMarks): boolean => {
  const above = [...titles, ...headings];
  return above.some((text) => OF_PLANS.test(text)) && !above.some((text) => OF_PRESENCE.test(text));
};

/**
 * What the marks of a table mean, as far as the file tells. A mark that the file explains in words that are not known means
 * nothing by itself.
 *
 * @param meaningOfWord what a value means by itself
 * @param explained what a mark means that the file explains so
 */
export function readMarks(
  marks: Marks,
  meaningOfWord: (written: string) => StatusMeaning | undefined,
  explained: (text: string) => StatusMeaning | undefined = meaningOfWord,
): ReadonlyMap<string, ReadMark> {
  const { values, legend } = marks;
  const letters = new Set(values.filter(isLetter).map((value) => value.toUpperCase()));
  letters.delete(CROSS);
  const votes = areVotes(marks);
  const absences = areAbsences(marks);
  const plans = arePlans(marks);
  const told = votes ? {} : lettersTold(letters);
  const hasPresence = values.some((value) => meaningOfWord(value) === 'present');
  const isLetterForPresence = [...letters].some(
    (letter) => meaningIn(told, letter) === 'present' || meaningOfWord(letter) === 'present',
  );
  const isCast = (text: string): boolean => {
    const key = toNameKey(text).exact;
    return votes && (CAST.has(key) || YES_OR_NO.has(key));
  };
  const said = (text: string) => (isCast(text) ? 'present' : explained(text));

  /** Of who wanted to come or not, only what says that somebody was there says anything of the meeting. */
  function readPlanned(value: string): ReadMark | null {
    const meaning = meaningOfWord(value);
    const saysMore = meaning === 'not_recorded' || OF_PRESENCE.test(value);
    return meaning !== undefined && saysMore ? { meaning, origin: 'word' } : null;
  }

  function read(value: string): ReadMark | null {
    const entries = entriesFor(value, legend);
    const meanings = new Set(entries.map(({ text }) => said(text)).filter((meaning) => meaning !== undefined));
    const [only] = meanings;
    if (only !== undefined && meanings.size === 1)
      return { meaning: only, origin: entries.some(({ text }) => isCast(text)) ? 'letters' : 'legend' };
    if (entries.length > 0 && meanings.size === 0) return null;
    if (plans) return readPlanned(value);
    if (absences && (YES.has(value.trim()) || YES.has(toNameKey(value).exact))) return null;
    const bare = annotatedMark(value);
    const plain = bare === null ? null : read(bare);
    if (plain) return { meaning: plain.meaning, origin: 'letters' };
    // "x (online)" is the mark, as the file means it, and how. What nobody came with has no such manner.
    const manner = markWithManner(value);
    const marked = manner && read(manner.mark);
    if (marked?.meaning === 'present') return marked;
    if (isCast(value)) return { meaning: 'present', origin: 'letters' };
    const letter = isLetter(value) ? value.toUpperCase() : '';
    const guessed =
      meaningIn(told, letter) ??
      meaningIn(ALONE, letter) ??
      (hasPresence ? undefined : meaningIn(ALONE_FOR_PRESENCE, letter));
    if (guessed !== undefined) return { meaning: guessed, origin: 'letters' };
    // Beside votes a cross is none: somebody was away, or was there and cast none.
    if (letter === CROSS && votes) return null;
    const meaning = meaningOfWord(value);
    if (meaning === undefined) return null;
    // One of several numbers is a code, or a count: what "1" means among them, nobody can tell.
    if (value.trim() === '1' && (marks.otherNumbers ?? values.some(isOtherNumber))) return null;
    // Two marks for the same in one table, or two meanings for one: it is likely to mean something else.
    const isUnsure = entries.length > 0 || (letter === CROSS && isLetterForPresence);
    return { meaning, origin: isUnsure ? 'letters' : 'word' };
  }

  return new Map(
    values.flatMap((value) => {
      const mark = read(value);
      return mark ? [[value, mark] as const] : [];
    }),
  );
}
