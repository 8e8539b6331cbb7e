/*
 * Clauses of running text among the names of a list: by their verbs, and by what they deny. Such a clause is no name, and
 * what it denies is not said.
 */

/** Verbs of sentences on who came, and who did not. */
export const VERB =
  /(?<!\p{L})(?:war|waren|wurden?|ist|sind|fehlt|fehlten?|fehlen|hat|haben|hatten?|nahm|nahmen|nimmt|nehmen|ließ|ließen|lässt|lassen|sagten?|was|were|has|have|is|are|sent|sends|did|attended|participated|took|lag|lagen|liegt|liegen)(?!\p{L})/iu;
export const CAME =
  /(?<!\p{L})(?:arrived|arrives|joined|joins|came|kam(?:en)?|kommt|traf(?:en)? ein|trifft ein|stößt|stieß(?:en)?|erschien(?:en)?|erscheint|betritt|betrat|entered)(?!\p{L})/iu;
export const WENT =
  /(?<!\p{L})(?:left|leaves|verließ(?:en)?|verlässt|ging(?:en)?|geht|withdrew|schied(?:en)?)(?!\p{L})/iu;

/** "10:34", "um 11:15 Uhr", at the beginning of a line. */
export const CLOCK = /^(?:um\s+|at\s+)?(\d{1,2}[:.]\d{2}(?:\s*(?:Uhr|h|am|pm))?)\s*[:,–-]?\s+/iu;

/** A name of more words stands in no sentence of a list. */
const MOST_WORDS = 6;

/**
 * The text before the verb of a clause, where it can be a name: "Gibraltar sent a statement".
 *
 * @returns null where the text is no clause; an empty text where nothing before the verb can be a name
 */
export function subjectIn(text: string): string | null {
  const said = text.trim().replace(CLOCK, '');
  const places = [VERB, CAME, WENT].flatMap((verb) => verb.exec(said)?.index ?? []).filter((at) => at > 0);
  if (places.length === 0) return beginsWithDenial(said) || deniedAbsenceIn(said) !== null ? '' : null;
  const subject = said
    .slice(0, Math.min(...places))
    .replace(/[\s,;:–-]+$/u, '')
    .trim();
  const isName = /^\p{Lu}/u.test(subject) && !DENIER.test(subject) && subject.split(' ').length <= MOST_WORDS;
  return isName ? subject : '';
}

const DENIER =
  /(?<!\p{L})(?:nicht|nie(?:mals)?|kein\p{L}*|niemand\p{L}*|weder|not|never|none|nobody|neither)(?!\p{L})/iu;
/** Denies something of each of those who follow: "None of Wales and Jersey", "Weder Hessen noch Bremen". */
const LEADING_DENIAL =
  /^(?:none of|neither|nor|not (?:all|every\p{L}*)|weder|keine[rs]? (?:der|des|von)|nicht alle)(?!\p{L})/iu;

/** That somebody came, or was represented, denied: what stays behind speaks of no denial any more. */
const DENIED_PRESENCE =
  /(?<!\p{L})(?:nicht|nie(?:mals)?|kein\p{L}*|niemand\p{L}*|not|never|no|nobody|no one|did not|ohne|without)\s+(?:\p{L}+\s+)?(?:anwes|teil|erschien|vertr|dabei|gekommen|kommen|zugegen|da(?!\p{L})|delegier|mitglied|stimm|present|attend|represent|able|join|vot|come|particip|deleg|member|deput)\p{L}*/giu;
/** "ohne Entschuldigung" says how somebody was absent. */
const WITHOUT_EXCUSE =
  /(?<!\p{L})(?:ohne|without)\s+(?:entschuld|abmeld|apolog|excus|leave|notice|notif)\p{L}*|(?<!\p{L})unentschuldigt\p{L}*/giu;
/** Words are bounded, so that no text is gone through once for each of its letters. */
const ABSENCE = String.raw`\p{L}{0,24}(?:abwesen|entschuld|absag|abgesagt|abmeld|abgemeld|fehl|verhinder|absen|apolog|excus|regret|missing)\p{L}{0,24}(?!\p{L})`;
const WORDS = String.raw`(?:\s+[^\s,.;:()]+){0,5}?\s+`;
const DENIED_ABSENCE = new RegExp(
  String.raw`(?<!\p{L})(?:nicht|nie(?:mals)?|kein\p{L}*|niemand\p{L}*|ohne|not|never|no(?!\.?\s*\d)|none|nobody|without)(?!\p{L})(?:${WORDS})${ABSENCE}`,
  'iu',
);
const ABSENCE_OF_NOBODY = new RegExp(
  String.raw`(?<!\p{L})${ABSENCE}(?:${WORDS})(?:niemand|nicht|keine[rsn]?|nobody|none|no one)\s*[.!]?$`,
  'iu',
);

/**
 * Where a text denies that somebody was absent or excused: "No apologies were received from Bermuda", "Nicht entschuldigt".
 * Neither is anybody excused by it, nor does it say that they came.
 *
 * @returns the place where the denial begins; null where there is none
 */
export function deniedAbsenceIn(text: string): number | null {
  const blank = (said: string) => ' '.repeat(said.length - 1) + ',';
  const rest = text.replaceAll(WITHOUT_EXCUSE, blank).replaceAll(DENIED_PRESENCE, blank);
  return DENIED_ABSENCE.exec(rest)?.index ?? ABSENCE_OF_NOBODY.exec(rest)?.index ?? null;
}

/** Begins by denying something of whoever it names. */
export const beginsWithDenial = (text: string): boolean => LEADING_DENIAL.test(text.trim());

const DENIAL_AND_NOBODY = new RegExp(
  String.raw`(?<!\p{L})(?:${ABSENCE}|nicht|nie(?:mals)?|keine?[rsn]?|niemand|not|never|no|none|nobody|one|es|sich|there|und|and|or|oder|war|waren|wurden?|ist|sind|hat|haben|gab|lag|lagen|liegen|vor|gemeldet|eingegangen|was|were|have|has|been|had|received|reported|bisher|so|far|mitglied(?:er)?|members?|for)(?!\p{L})`,
  'giu',
);

/** "No apologies were received.", "Es fehlte niemand.": a denial that names nobody, known to the register or not. */
export const deniesOfNobody = (text: string): boolean =>
  deniedAbsenceIn(text) !== null && !/[\p{L}\p{N}]/u.test(text.replaceAll(DENIAL_AND_NOBODY, ' '));
