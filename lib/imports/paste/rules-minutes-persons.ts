const TITLE = String.raw`(?:(?:Herrn?|Frau|Fr\.|Hr\.|Mr\.?|Mrs\.?|Ms\.?|Mme\.?|Dr\.|Dr|Prof\.|Prof|Dipl\.-\p{L}+\.?|Sir|Dame)\s*)`;
const NAME = String.raw`(?:(?:von|van|de|der|den|zu|zum|zur|al|el|le|la|\p{Lu}\.)\s+)*\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*`;

/** A title and up to three words of a name: "Frau Dr. Anna von Beispiel". */
const TITLED = new RegExp(String.raw`(?<!\p{L})${TITLE}+(?:\((?:MdB|MdL|MdA)\)\s*)?${NAME}(?:\s+${NAME}){0,2}`, 'gu');
const LONELY_TITLE = new RegExp(String.raw`(?<!\p{L})${TITLE}+(?!\p{L})`, 'gu');
/** Two or three capitalised words and nothing else: "Anna Beispiel", and "Schwäbisch Gmünd" as well. */
const FIRST_AND_LAST = new RegExp(String.raw`^\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}[\p{Ll}'’]+)?(?:\s+${NAME}){1,2}$`, 'u');

/** Words that no person's name holds. */
const OF_A_BODY =
  /(?:stadt|kreis|land|amt|ministerium|senat|behörde|verband|verein|bund|institut|stiftung|universität|hochschule|region|gemeinde|kommune|republi[ck]|kingdom|state|city|county|department|office|agency|council|commission|abteilung|referat|dezernat|stabsstelle|fachbereich|büro|deutsche|netzwerk|zentrum|union|nations?|organi[sz]ation|kanzlei)/i;

/** Department or function of the body named before it. */
export const DEPARTMENT =
  /^(?:abt(?:eilung|\.)|amt|referat|ref\.|stabsstelle|stabsabteilung|dezernat|dez\.|büro|fachbereich|fb|fachdienst|sachgebiet|geschäftsbereich|leit(?:ung|er|erin)|integrations?\p{L}*|migrations?\p{L}*|beauftragte\p{L}*|kommunales integrationszentrum|ki\b|sen\p{Lu}|senatsverwaltung|ministerium|department|division|unit|office|directorate|section|bureau|head of|director|i\. ?a\.|ob\b|oberbürgermeister\p{L}*|bürgermeister\p{L}*|landrat|landrätin|minister\p{L}*|staatssekretär\p{L}*)/iu;

export const namesPerson = (text: string): boolean => {
  TITLED.lastIndex = 0;
  LONELY_TITLE.lastIndex = 0;
  return TITLED.test(text) || LONELY_TITLE.test(text) || looksLikePerson(text);
};

/** Only for a text that names no known body: many towns have two words too. */
const looksLikePerson = (text: string): boolean => FIRST_AND_LAST.test(text.trim()) && !OF_A_BODY.test(text);

/** The text without what names a person; empty where nothing else was there. */
export function withoutPersons(text: string): string {
  const left = text
    .replaceAll(TITLED, ' ')
    .replaceAll(LONELY_TITLE, ' ')
    .replaceAll(/\(\s*\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
  return looksLikePerson(left) ? '' : left;
}
