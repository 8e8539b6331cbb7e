import { groupBy } from '@/lib/core/grouping';
import { deniedAbsenceIn } from '@/lib/imports/minutes/rules-clauses';
import { isAside } from '@/lib/imports/minutes/words/rules-frame';
import { CHAIR, FILLERS, GROUPS, PHRASES, type Saying } from '@/lib/imports/minutes/words/rules';
import type { MinutesRole } from '@/lib/imports/minutes/words/types';
import { toNameKey } from '@/lib/members/names/rules-key';

const LONGEST_HEADING = 160;
/** With what may stand around it: a longer text is looked at no further. */
export const LONGEST_WRITTEN = LONGEST_HEADING + 20;

/** Phrases by their first word, the longest first. */
const BY_FIRST_WORD = groupBy(PHRASES, ([phrase]) => phrase.split(' ')[0] ?? '');

function take(words: string): { says: Saying; rest: string } | null {
  const from = words.indexOf(' ');
  for (const [phrase, says] of BY_FIRST_WORD.get(from === -1 ? words : words.slice(0, from)) ?? []) {
    if (words === phrase || words.startsWith(`${phrase} `)) return { says, rest: words.slice(phrase.length + 1) };
  }
  const [first = '', ...others] = words.split(' ');
  // "No. 3" is a number, "no apologies" a denial.
  const isNumber = first === 'no' && /^\d/.test(others[0] ?? '');
  return FILLERS.has(first) || isNumber || /^\d{1,4}$/.test(first) ? { says: {}, rest: others.join(' ') } : null;
}

/**
 * One status out of several words. "Es fehlen entschuldigt" is excused; "anwesend oder entschuldigt" is two things,
 * and null.
 */
function oneStatus(sayings: readonly Saying[]): MinutesRole['status'] | undefined {
  const said = sayings.filter(({ status }) => status !== undefined);
  const explicit = said.filter(({ plain }) => !plain);
  const statuses = new Set((explicit.length > 0 ? explicit : said).map(({ status }) => status ?? null));
  // Whoever is represented was there by somebody: "Teilnahme in Vertretung".
  const isRepresented = statuses.has('represented_by_deputy') || statuses.has('represented_by_somebody');
  if (isRepresented && statuses.has('present')) statuses.delete('present');
  // "durch Stellvertretung vertreten": one of the two words says by whom.
  if (statuses.has('represented_by_deputy')) statuses.delete('represented_by_somebody');
  const [status, ...others] = statuses;
  if (status === undefined) return undefined;
  // "Alternates absent": whoever stands below was neither represented nor said to be absent itself.
  const saysPresence = status === 'present' || status?.startsWith('represented') === true;
  const contradicts = others.length > 0 || (saysPresence && said.length > explicit.length);
  return contradicts ? null : status;
}

/** What the words say from their beginning on, and what is left of them. */
function readWords(text: string): { role: Partial<MinutesRole>; rest: string } {
  let rest = toNameKey(text).exact;
  const sayings: Saying[] = [];
  while (rest !== '' && rest.length <= LONGEST_HEADING) {
    const taken = take(rest);
    if (!taken) break;
    sayings.push(taken.says);
    rest = taken.rest;
  }
  const role: Partial<MinutesRole> = {};
  const status = oneStatus(sayings);
  if (status !== undefined) role.status = status;
  for (const { mode, capacity } of sayings) {
    if (mode) role.mode = mode;
    if (capacity) role.capacity = capacity;
  }
  return { role, rest };
}

/** What the words say, where they say nothing else; null for any other text. "Anwesend (online)" says two things. */
export function remarkIn(text: string): Partial<MinutesRole> | null {
  const { role, rest } = readWords(text);
  if (rest !== '' || Object.keys(role).length === 0) return null;
  // "Did not attend in person": whoever is meant may have been there online.
  const isAway = role.status === 'absent' || role.status === 'excused';
  const isOpen = role.status !== undefined && (deniedAbsenceIn(text) !== null || (isAway && role.mode !== undefined));
  return isOpen ? { ...role, status: null } : role;
}

const EVERYTHING_OPEN: MinutesRole = { status: null, mode: 'unknown', capacity: 'member' };

/** Before the first heading. */
export const roleUnsaid = EVERYTHING_OPEN;

/** Whoever was connected, or a guest, was there. */
const toRole = (said: Partial<MinutesRole>): MinutesRole => ({
  ...EVERYTHING_OPEN,
  ...said,
  status: said.status === undefined ? 'present' : said.status,
});

/** "The following Contracting Parties were represented", at the meeting and by nobody else: all its other words are of groups. */
function isOfRepresented(key: string): boolean {
  const [, group] =
    /^(?:the )?following (.+) were represented$/.exec(key) ?? /^folgende (.+) waren vertreten$/.exec(key) ?? [];
  return group?.split(' ').every((word) => GROUPS.has(word) || FILLERS.has(word)) === true;
}

/** A heading whose every word is known: how its entries took part. */
export function roleInHeading(text: string): MinutesRole | null {
  const key = toNameKey(text).exact;
  if (CHAIR.has(key) || isOfRepresented(key)) return toRole({ status: 'present' });
  const remark = remarkIn(text);
  return remark && toRole(remark);
}

export interface Heading {
  text: string;
  /** null: as the heading above says. */
  role: MinutesRole | null;
  count: number | null;
  /** Not understood: whoever stands under it has to be asked about. */
  unclear: boolean;
}

const COUNT = /^(?:\s*(?:\d{1,4}\s*(?:von|of|\/)\s*\d{1,4}|\d{1,4})\s*)$/;

/** "Present (2)", "Anwesend: 12 Länder", "12 Anwesende", "14 von 16 Ländern". */
function countIn(text: string): number | null {
  const [inBrackets] = [...text.matchAll(/\(([^()]*)\)/g)].flatMap(([, inside = '']) =>
    COUNT.test(inside) || /^\s*\d{1,4}\s+\p{L}+\s*$/u.test(inside) ? [inside] : [],
  );
  const numbers = (inBrackets ?? text.replaceAll(/\([^()]*\)/g, ' ')).match(/\d{1,4}(?![\d.:])/g) ?? [];
  return numbers[0] === undefined || /\d[.:]\d|\d\.\s/.test(inBrackets ?? text) ? null : Number(numbers[0]);
}

/** Says by its stem that somebody was not there, in words that are not known. */
const ABSENCE =
  /(?:fehl(?:t|en|te|ten|end)|abwes|entschuld|verhinder|absag|abgesag|abgemeld|zurückgezogen|zurückgenommen|widerruf|stornier|verzicht|declin|withdr[ae]w|nicht\s+(?:teil|anwes|vertret|erschien|dabei|zugegen)|(?<!\p{L})(?:keine?[nr]?|niemand|nobody|no one)(?!\p{L})|absen|apolog|excus|regret|unable|missing|not\s+(?:present|attend|represent)|did\s+not)/iu;

export const speaksOfAbsence = (text: string): boolean => ABSENCE.test(text);

/** "am 3. Mai 2021", "vom 03.05.21". */
const DAY = /(?<!\d)\d{1,2}\.\s*(?:\d{1,2}\.|\p{L}{3,9})\s*\d{2,4}(?!\d)/gu;

/** Speaks of who came or stayed away, in whatever words: what stands below it is not as the heading above says. */
export const speaksOfAttendance = (text: string): boolean =>
  ABSENCE.test(text) ||
  /anwesen|teilnehm|teilgenom|zugegen|vertreten|hinzu|zugesagt|present|attend|participa/iu.test(text);

const CAME =
  /(?<!\p{L})(?:anwesend|zugegen|zugeschaltet|teilgenommen|nahm(?:en)?\s+(?:\p{L}+\s+){0,3}teil|present|attended|joined|participated|online|per\s+video\p{L}*)(?!\p{L})/iu;
const DENIED = /(?<!\p{L})(?:nicht|nie|kein\p{L}*|not|never|no|unable|did\s+not)(?!\p{L})/iu;

/** Says of somebody that they came: below a heading of absence that is no matter of course. */
export const speaksOfComing = (text: string): boolean => CAME.test(text) && !DENIED.test(text);

const REPLIES =
  /(?<!\p{L})(?:rückmeldung(?:en)?|rückantworten|zusagen|zu- und absagen|anmeldungen|anmeldestand|replies|responses received|registrations|rsvps?)(?!\p{L})/iu;

/** "Bisher liegen folgende Rückmeldungen vor:" stands above who means to come, and says of nobody that they came. */
export const announcesReplies = (line: string): boolean => line.endsWith(':') && REPLIES.test(line);

/** First words of lists that say of nobody that they were there: who gets the paper, who has something to do, who spoke. */
const OTHER_LISTS = String.raw`(?:verteiler(?:liste)?|nachrichtlich|zur kenntnis(?:nahme)?|empfänger(?:kreis|liste)?|distribution(?: list)?|circulation(?: list)?|mailing list|c\.?c\.?|aufgaben(?:liste|verteilung)?|arbeitsaufträge|aufträge|maßnahmen(?:liste|plan)?|to-?dos?(?:[- ]list[e]?)?|offene punkte|action (?:items?|points?|list|plan)|actions|tasks|rednerliste|redeliste|redner(?:innen und redner)?|wortmeldungen|speakers?(?:' list| list)?|list of speakers|anlagen?(?:verzeichnis)?|anhang|anhänge|annex(?:es)?|appendi(?:x|ces)|attachments?|enclosures?|kontakt(?:e|liste|daten)?|ansprechpartner(?:innen|liste|innen und ansprechpartner)?|ansprechpersonen|contacts?(?: list)?|focal points|zuständigkeiten|federführung|themenverantwortliche|abstimmung(?:en|sergebnis)?|votum|voting(?: record)?|votes?|beschlüsse|beschluss|decisions?|stellungnahmen|statements|termine|unterzeichner(?:innen)?|signatories|mitgliederverzeichnis|mitgliederliste|list of members|membership)`;
const OTHER_LIST = new RegExp(
  String.raw`^${OTHER_LISTS}(?:\s+(?:der|des|die|den|für|zu|zum|zur|in|im|ab|bis|von|vom|nach|laut|of|for|on|at|by|from|since|and|und)\s[^:,;.]{1,60})?\s*:?$`,
  'iu',
);

const ANNOUNCED =
  /^(?:einladung(?:sschreiben)?|invitation|convocation|save the date|(?:termin)?ankündigung|vorankündigung|anmelde(?:liste|stand|formular)|anmeldung(?:en)?|registration form|(?:vorläufige|provisorische|provisional|preliminary)\s+(?:teilnehm\p{L}*|list of participants))(?!\p{L})(?!\s*:)|^save the date/iu;

/** The title of a paper from before the meeting: it says who is to come. A sentence ("Einladung und Unterlagen wurden versandt.") is none. */
export const isAnnouncement = (line: string): boolean =>
  line.length < 120 && ANNOUNCED.test(line.trim()) && !/[.!?]$/.test(line.trim());

/** "Enthaltung: BE": of a vote, and of the meeting nothing. */
const OF_A_VOTE =
  /^(?:ja|nein|dafür|dagegen|für|gegen|enthalt\p{L}*|yes|no|in favou?r|against|for|abst\p{L}*|nicht abgestimmt|not voting)(?:[- ]?(?:stimmen?|votes?))?(?:\s*\([^()]*\))?\s*:/iu;
export const isOfVote = (shown: string): boolean => OF_A_VOTE.test(shown);

/** "Verteiler:", alone on its line: whoever stands below it is asked about. */
export const beginsOtherList = (line: string): boolean => line.length < 90 && OTHER_LIST.test(line.trim());

/** "(kursiv: Gäste)", "(ohne Stimmrecht in Klammern)": says what a way of writing means, which nobody reads here. */
const LEGEND =
  /in klammern|kursiv|fett(?:gedruckt|druck)?(?!\p{L})|unterstrichen|farbig|markiert|(?<!\p{L})(?:gelb|rot|grün|blau|grau)(?!\p{L})|in brackets|italics?|(?<!\p{L})bold|underlined|highlighted|colou?r|(?<!\p{L})(?:yellow|red|green|grey)(?!\p{L})/iu;

/** Words that go on behind the sense of a heading: "Teilnehmende des Arbeitskreises". */
const GOES_ON =
  /^(?:des|der|die|vom|von|aus|zur|zum|am|an|bei|im|in|of|from|at|to|for|fuer|auf|the|laut|gemaess|mit|alphabetisch|nach|per)(?: |$)/;

/** Of another meeting, or of no meeting at all: whoever stands below was not there for it. */
const ELSEWHERE =
  /(?<!\p{L})(?:previous|last|next|prior|earlier|preceding|vorig|letzt|nächst|vorherig|vorangegangen|vorhergehend|früher|kommend)\p{L}*\s+(?:\p{L}+\s+)?(?:meetings?|sessions?|forum|conference|\p{L}*(?:sitzung|tagung|treffen|konferenz|plenum)(?:en)?)(?!\p{L})|(?<!\p{L})(?:nachzutragen|nachgetragen|by correspondence|in writing|by letter|schriftlich|im umlauf\p{L}*|voraussichtlich\p{L}*|geplant\p{L}*|planned|expected|invited|eingeladen\p{L}*|angemeldet\p{L}*)(?!\p{L})|(?<!\p{L})(?:am|an der|an einer|an einem|beim|bei der|zum|zur|at the|in the|of the)\s+(?:\p{L}+\s+)?(?:workshop\p{L}*|exkursion|abend\p{L}*|mittagessen|empfang|vorgespräch|vorbesprechung|nachbesprechung|führung|besichtigung|rahmenprogramm|schulung|seminar|umfrage|befragung|abfrage|projekt|pilot\p{L}*|studie|erhebung|initiative|verfahren|abstimmung|dinner|lunch|reception|excursion|survey|training|study|vote|project|side event)(?!\p{L})/iu;

/**
 * A heading as `headingIn` reads it. One that says that somebody came, but to another meeting or in no room, leaves open what
 * it says of those below.
 */
export function readHeading(written: string, namesMember: (text: string) => boolean): Heading | null {
  const heading = headingIn(written, namesMember);
  const status = heading?.role?.status;
  const isInPart = status !== null && status !== undefined && /(?<!\p{L})(?:zum teil|in part)(?!\p{L})/iu.test(written);
  const isElsewhere = isInPart || (status === 'present' && ELSEWHERE.test(written));
  // "Mitglied (Vertretung)": what the brackets below hold, and not how those below came.
  const outside = written.replaceAll(/\([^()]*\)/g, ' ').trim();
  const isLegend =
    outside !== written.trim() &&
    status?.startsWith('represented') === true &&
    readWords(outside).role.status === undefined;
  return heading && (isElsewhere || isLegend) ? { ...heading, role: EVERYTHING_OPEN, unclear: true } : heading;
}

/**
 * A heading, also one with a number in brackets, with words behind it, or with an absence that is said in words that
 * are not known.
 *
 * @param namesMember whether a text names a member: such a text is no heading
 */
function headingIn(written: string, namesMember: (text: string) => boolean): Heading | null {
  if (written.length > LONGEST_WRITTEN) return null;
  // "(* = online)" explains a sign, and says nothing of all.
  const text = written
    .replaceAll(/\([^()]*=[^()]*\)/g, ' ')
    .trim()
    .replace(/[\s:–-]+$/, '');
  if (text === '' || text.length > LONGEST_HEADING || isAside(`${text}:`)) return null;
  const count = countIn(text);
  const turned = [...text.matchAll(/\(([^()]*)\)/g)]
    .flatMap(([, inside = '']) => remarkIn(inside) ?? [])
    .find(({ status }) => status === 'absent' || status === 'excused');
  // "Teilnehmende (entschuldigt abwesend)": what stands in the brackets is what is meant.
  const outer = turned ? roleInHeading(text.replaceAll(/\([^()]*\)/g, ' ')) : null;
  if (turned && outer) {
    // "Suspended members (did not attend)": two things are said, of which only one can be kept.
    const unclear = outer.status !== 'present' && outer.status !== turned.status;
    // "Ständige Gäste (nicht anwesend)": in which capacity the words before the brackets say.
    return { text, role: unclear ? EVERYTHING_OPEN : toRole({ capacity: outer.capacity, ...turned }), count, unclear };
  }
  const whole = roleInHeading(text);
  if (whole) return { text, role: whole, count, unclear: whole.status === null };
  const bare = text
    .replaceAll(/\([^()]*\)/g, ' ')
    .replaceAll(DAY, ' ')
    .trim();
  const inBrackets = text.match(/\([^()]*\)/g)?.join(' ') ?? '';
  if (namesMember(inBrackets)) return null;
  const withoutBrackets = bare === text ? null : roleInHeading(bare);
  // What stands in the brackets was not understood; if it speaks of absence it may turn the heading round.
  if (withoutBrackets) {
    const unclear = (withoutBrackets.status === 'present' && speaksOfAbsence(inBrackets)) || LEGEND.test(inBrackets);
    return { text, role: unclear ? EVERYTHING_OPEN : withoutBrackets, count, unclear };
  }
  // What denies an absence heads nothing, and is asked about as the sentence it is.
  if (deniedAbsenceIn(text) !== null) return null;
  const { role, rest } = readWords(bare);
  const goesOn =
    GOES_ON.test(rest) ||
    /(?:^| )(?:des|der|vom|von|of the|of) ?$/.test(bare.toLowerCase().slice(0, Math.max(0, bare.length - rest.length)));
  if (
    Object.keys(role).length > 0 &&
    rest !== '' &&
    !/[.!?;,]$/.test(written.trim()) &&
    !namesMember(rest) &&
    !bare.includes(',')
  ) {
    if (goesOn || beginsTail(bare, rest)) {
      // "Represented by the host": whoever that is, it need not be of the member itself.
      const unclear =
        (role.status !== 'absent' && role.status !== 'excused' && speaksOfAbsence(rest)) ||
        role.status?.startsWith('represented') === true;
      return { text, role: unclear ? EVERYTHING_OPEN : toRole(role), count, unclear };
    }
  }
  const key = toNameKey(bare).exact;
  if (
    key !== '' &&
    key.split(' ').every((word) => GROUPS.has(word) || FILLERS.has(word)) &&
    key.split(' ').some((word) => GROUPS.has(word))
  )
    return { text, role: null, count, unclear: false };
  return null;
}

/** The word before the tail was eaten as a filler: "Teilnehmende des | Arbeitskreises". */
const beginsTail = (text: string, rest: string): boolean => {
  const all = toNameKey(text).exact;
  const before =
    all
      .slice(0, Math.max(0, all.length - rest.length))
      .trim()
      .split(' ')
      .at(-1) ?? '';
  return GOES_ON.test(`${before} `);
};

/** Begins a new list on its line: not to be taken for the rest of the line before. */
export const opensList = (line: string): boolean => {
  const [before, ...behind] = line.split(':');
  return behind.length > 0 && before !== undefined && readHeading(before, () => false) !== null;
};

/** "Entschuldigt fehlten Hessen und Saarland": what a line says before the first word that is none of its own. */
export function openingIn(text: string): { heading: string; role: MinutesRole; rest: string } | null {
  const words = text.split(' ');
  let best: { heading: string; role: MinutesRole; rest: string } | null = null;
  for (let length = 1; length < Math.min(words.length, 12); length += 1) {
    const heading = words.slice(0, length).join(' ');
    if (/[.;,(]$/.test(heading)) break;
    const remark = remarkIn(heading);
    if (remark && remark.status !== undefined)
      best = { heading, role: toRole(remark), rest: words.slice(length).join(' ') };
  }
  return best;
}
