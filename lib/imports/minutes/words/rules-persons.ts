import { findPersonalData } from '@/lib/core/personal-data/find';

const SALUTATION = String.raw`Herrn?|Frau|Fr\.|Hrn?\.|Mr\.?|Mrs\.?|Ms\.?|Mme\.?|Miss|Sir|Dame`;
const DEGREE = String.raw`Dr\.(?:-Ing\.)?|Dr|Prof\.|Prof|PD|Dipl\.-\p{L}+\.?|Mag\.|M\. ?A\.|LL\. ?M\.`;
/** Ranks of officials, as they stand before a name. */
const RANK = String.raw`(?:Min|L?M|O?R|V?L?R|A|St|K|B)?(?:Dirig|Dir|Dgt|R|RR|RD|RD'?in|Rin|in)\.?|MR'?in|MinR\.?|MDgt|MDir|RegDir\.?|StS(?:'?in)?|ORR'?in|OAR|AR`;
const TITLE = String.raw`(?:(?:${SALUTATION}|${DEGREE})\s*)`;
const NAME = String.raw`(?:(?:von|van|de|der|den|zu|zum|zur|al|el|le|la|\p{Lu}\.)\s*)*\p{Lu}[\p{L}'’]*(?:-\p{Lu}[\p{L}'’]+)*`;

/** A title and up to three words of a name: "Frau Dr. Anna von Beispiel". */
const TITLED = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${RANK})\s+)?${TITLE}+(?:\((?:MdB|MdL|MdA)\)\s*)?${NAME}(?:\s+(?!${TITLE})${NAME}){0,2}`,
  'gu',
);
const LONELY_TITLE = new RegExp(String.raw`(?<!\p{L})${TITLE}+(?!\p{L})`, 'gu');
const BEGINS_TITLED = new RegExp(String.raw`^(?:(?:${RANK})\s+)?${TITLE}+(?!\p{Ll})`, 'u');
const INITIALED = /^\p{Lu}\.\s?(?:\p{Lu}\.\s?)*(?:(?:von|van|de|der|den|zu|al|el|le|la)\s+)*\p{Lu}[\p{L}'’-]+/u;
/** Two or three capitalised words and nothing else: "Anna Beispiel", and "Schwäbisch Gmünd" as well. */
const FIRST_AND_LAST = new RegExp(String.raw`^\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}[\p{Ll}'’]+)?(?:\s+${NAME}){1,2}$`, 'u');

/** Words that no person's name holds. */
const OF_A_BODY =
  /(?:stadt|kreis|land|amt|ministerium|senat|behörde|verband|verein|bund|institut|stiftung|universität|hochschule|region|gemeinde|kommune|republi[ck]|kingdom|state|city|county|department|office|agency|council|commission|abteilung|referat|dezernat|stabsstelle|fachbereich|büro|deutsche|netzwerk|zentrum|union|nations?|organi[sz]ation|kanzlei|beauftragte)/i;

/** Holds a word that bodies bear in their names. */
export const namesBody = (text: string): boolean => OF_A_BODY.test(text);

/** Department or function of the body named before it. */
const DEPARTMENT =
  /^(?:abt(?:eilung|\.)|amt|referat\p{L}*|ref\.|stabsstelle|stabsabteilung|dezernat|dezernent\p{L}*|dez\.|büro|fachbereich|fb|fachdienst|sachgebiet|sachbearbeit\p{L}*|geschäftsbereich|geschäftsführ\p{L}*|leit(?:ung|er|erin)|integrations?\p{L}*|migrations?\p{L}*|beauftragte\p{L}*|kommunales integrationszentrum|ki\b|sen\p{Lu}|senatsverwaltung|senator\p{L}*|ministeri(?:um|en)|ministry|department|division|unit|office|directorate|section|bureau|head of|director|officer|adviser|advisor|i\. ?a\.|ob\b|oberbürgermeister\p{L}*|bürgermeister\p{L}*|landrat|landrätin|minister\p{L}*|staatssekretär\p{L}*|ambassador\p{L}*|botschafter\p{L}*|botschaftsr[aä]t\p{L}*|gesandte\p{L}*|counsell?or|attach[ée]\p{L}*|(?:federal|state|deputy|vice|first|second|third|permanent|parliamentary|under)[\s-]+(?:minister|secretary|director|head|ambassador|representative)\p{L}*|stv\.?|stellv\. )/iu;

/** What people do at a meeting that says nothing of their member. */
const FUNCTION =
  /^(?:(?:stv\.?|stellv\.?|stellvertretende[rn]?|vice|deputy|co)[\s-]*)?(?:chair(?:person|man|woman)?|vorsitz(?:ende[rn]?)?|leitung|moderation|sprecher(?:in)?|geschäftsstelle|secretariat|sekretariat|secretary|protokoll(?:ant(?:in)?|führung|führer(?:in)?)?|minutes|schriftführ\p{L}*|referent(?:in)?|referatsleit\p{L}*|abteilungsleit\p{L}*|gastgeber(?:in)?|host|berichterstatt\p{L}*|rapporteur|speaker|vortrag\p{L}*|presenter|interpreter|dolmetsch\p{L}*|permanent representative|ständige[rn]?\s+vertret\p{L}*|head of delegation|delegationsleit\p{L}*)$/iu;

/** Whoever serves the meeting, and represents nobody. */
const STAFF =
  /^(?:geschäftsstelle|secretariat|sekretariat|protokoll\p{L}*|minutes|note[- ]taker|minute[- ]taker|schriftführ\p{L}*|interpreter|dolmetsch\p{L}*|technik)$/iu;

export const isStaff = (text: string): boolean => STAFF.test(text.trim());

export const isDepartment = (text: string): boolean => DEPARTMENT.test(text.trim()) || FUNCTION.test(text.trim());
export const isFunction = (text: string): boolean => FUNCTION.test(text.trim());

/** Begins with a form of address, a degree or initials: a person, whatever place the surname reminds of. */
export const isTitled = (text: string): boolean => {
  const trimmed = text.trim();
  return BEGINS_TITLED.test(trimmed) || INITIALED.test(trimmed);
};

export const namesPerson = (text: string): boolean => {
  TITLED.lastIndex = 0;
  LONELY_TITLE.lastIndex = 0;
  return TITLED.test(text) || LONELY_TITLE.test(text) || INITIALED.test(text.trim()) || looksLikePerson(text);
};

/** Only for a text that names no known body: many towns have two words too. */
const looksLikePerson = (text: string): boolean => {
  const trimmed = text.trim();
  if (OF_A_BODY.test(trimmed)) return false;
  return FIRST_AND_LAST.test(trimmed) || hasFirstName(trimmed);
};

/** Nothing but a first name and a surname, by the list of first names. */
const hasFirstName = (text: string): boolean => {
  const [found] = findPersonalData(text).filter(({ kind }) => kind === 'name');
  return found !== undefined && found.from === 0 && found.to === text.length;
};

/** A person and nothing else. "Bad Homburg" only looks like one, and may be a member that nobody has entered. */
export const isPerson = (text: string): boolean =>
  isTitled(text) || (!OF_A_BODY.test(text) && hasFirstName(text.trim()));

/** The text without persons that a form of address tells; what else looks like one may be a place. */
export const withoutTitled = (text: string): string =>
  text
    .replaceAll(TITLED, ' ')
    .replaceAll(LONELY_TITLE, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');

const ACRONYM = /^[\p{Lu}\d][\p{Lu}\d.-]{1,11}$/u;

const namesTitled = (text: string): boolean => withoutTitled(text) !== text.trim();

/** The text without what names a person or an illness; empty where nothing else was there. */
export function withoutPersons(text: string): string {
  const left = text
    .replaceAll(TITLED, ' ')
    .replaceAll(LONELY_TITLE, ' ')
    .replaceAll(/\(\s*\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.,;:–-]+|[\s,;:–-]+$/g, '');
  if (looksLikePerson(left) || findPersonalData(left).length > 0 || INITIALED.test(left)) return '';
  // What is left beside a person may be the rest of the name, unless it is a body's by its words or its capitals.
  return namesTitled(text) && !OF_A_BODY.test(left) && !ACRONYM.test(left) ? '' : left;
}

/** How many persons a text names, each with a form of address, a degree or initials; or else one that looks like one. */
export function countPersons(text: string): number {
  const pieces = text.split(/[,;()[\]]|\s(?:und|and|sowie|&)\s|\s[–—-]\s|:\s/).map((piece) => piece.trim());
  return pieces.filter((piece) => piece !== '' && isPerson(piece)).length;
}
