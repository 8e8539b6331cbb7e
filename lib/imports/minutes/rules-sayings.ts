import { remarkIn, speaksOfAbsence } from '@/lib/imports/minutes/rules-headings';
import { REASONS } from '@/lib/imports/minutes/words/rules';
import { isFunction, isPerson, isTitled } from '@/lib/imports/minutes/words/rules-persons';
import type { MinutesDoubt } from '@/lib/imports/minutes/types';
import type { MinutesRole } from '@/lib/imports/minutes/words/types';
import { presenceIn } from '@/lib/imports/words/rules-presence';
import type { PartialPresence } from '@/lib/imports/words/types';

/** What a remark behind a name, in brackets or in a cell says. */
export interface Remark {
  role: Partial<MinutesRole>;
  presence: PartialPresence | null;
  doubt: MinutesDoubt | null;
}

/** Says something that is not understood: what stands above is not taken for what is meant, and somebody is asked. */
export const NOT_UNDERSTOOD: Remark = { role: { status: null }, presence: null, doubt: 'heading' };
/** Says something, and nothing of whether anybody came. */
const OF_SOMETHING_ELSE: Remark = { role: { status: null }, presence: null, doubt: 'remark' };
/** Says that nobody knows, or that nothing is said. */
export const NO_SIGN: Remark = { role: { status: null }, presence: null, doubt: 'no_sign' };
export const BY_DEPUTY: Remark = { role: { status: 'represented_by_deputy' }, presence: null, doubt: null };

/** "Anwesend am Nachmittag", "Present from item 3": what the last words of a heading say of when those below were there. */
export function presenceAtEnd(heading: string): PartialPresence | null {
  const words = heading.replace(/\(([^()]*)\)$/, '$1').split(' ');
  for (const length of [5, 4, 3, 2]) {
    const presence = words.length > length ? presenceIn(words.slice(-length).join(' ')) : null;
    if (presence && /\p{L}/u.test(presence.said)) return presence;
  }
  return null;
}

/** A reason is short; a longer text with such a word in it is running text. */
const LONGEST_REASON = 60;

/** A dash, or a name to be named: somebody was expected, and nothing says that they came. */
const NOTHING = /^(?:[-–—./?_…\s]+|(?:0|null|zero)(?:\s+\p{L}+)?|N\. ?N\.?|n\. ?[nvV]\.?)$/iu;
/** A sign that is no tick: an empty box, a crossed one, a cross of another kind. */
const UNTICKED = /^(?:(?![✓✔☑✅])[\p{So}×])+$/u;
/** Where a name was taken out, nothing says whether anybody came. */
const TAKEN_OUT = /(?<!\p{L})(?:geschwärzt|unkenntlich\p{L}*|anonymisiert|redacted|unleserlich|illegible)(?!\p{L})/iu;
const STANDS_ELSEWHERE =
  /^(?:siehe|s\.|vgl\.|see)\s+(?:Anlage|Anhang|Protokoll|Liste|Seite|S\.|annex|attachment|list|page)(?!\p{L})/iu;
/** "s. MV", "see Spain": what is said of them stands there. "S. Muster" is a person. */
const SEE_THERE = /^(?:[Ss]iehe|s\.|[Vv]gl\.|[Ss]ee|cf\.)\s+\S/u;
export const standsElsewhere = (text: string): boolean => STANDS_ELSEWHERE.test(text) || SEE_THERE.test(text);
/** Says of a seat or of an invitation how it stands, and of nobody that they came or stayed away. */
const UNSAID =
  /^(?:entfällt|(?:noch\s+)?offen|unbekannt|unklar|fraglich|vakant|(?:derzeit\s+)?(?:un|nicht\s+)besetzt|angefragt|angekündigt|erwartet|expected|announced|eingeladen|angemeldet|zugesagt|nachrichtlich|unter\s+vorbehalt|(?:keine|ohne)\s+(?:rückmeldung|antwort|reaktion|angaben?|auskunft|informationen|information)|k\.\s?A\.?|nicht\s+bekannt|(?:no|without)\s+(?:reply|response|answer|information|data)|(?:not\s+known|unknown|n\/a)|not\s+voting|did\s+not\s+vote|nicht\s+abgestimmt|keine\s+stimme(?:\s+abgegeben)?|invited|registered|vacant|tbc|tbd|to\s+be\s+confirmed|for\s+information|names?\s+to\s+be\s+\p{L}+|to\s+be\s+(?:announced|communicated|nominated)|wird\s+(?:noch\s+)?(?:nachgereicht|benannt|mitgeteilt|nachgemeldet))(?:\s+(?:received|erhalten|eingegangen|bisher|yet))?[.!?]?$/iu;

/** A person in the place of another: "deputising for Mr Sample", "in Vertretung von Frau Muster", "i. V." */
const STANDS_IN =
  /^(?:(?:deputi[sz]ing|standing in|substituting|acting|substitute|alternate) for|replacing|(?:in|als) (?:stell)?vertretung (?:für|von|der|des)?|(?:stell)?vertretend für|i\. ?V\.(?: (?:für|von))?)(?!\p{L})\s*(.*)$/iu;

/** Whoever came did so for somebody else of the same member: what names a member is read as a proxy before. */
const FOR_ANYBODY =
  /^(?:(?:deputi[sz]ing|standing in|substituting)\s+for|(?:in|als)\s+(?:stell)?vertretung\s+(?:für|von|des|der)|i\. ?V\.\s+(?:für|von|des|der))\s+\S/iu;

function standsIn(text: string): boolean {
  const whom = STANDS_IN.exec(text)?.[1];
  return FOR_ANYBODY.test(text) || (whom !== undefined && (whom === '' || isTitled(whom) || isPerson(whom)));
}

/** "Minister Muster", "die Senatorin". */
const OFFICE_HOLDER =
  /^(?:die |den |the )?(?:(?:\p{L}+)?minister(?:in|präsident|präsidentin)?|senator(?:in)?|staats(?:sekretär(?:in)?|rat|rätin)|direktor(?:in)?|präsident(?:in)?|(?:ober)?bürgermeister(?:in)?|landr(?:at|ätin)|(?:state )?secretary|ambassador|commissioner|mayor)(?!\p{L})/iu;
const isOfficeHolder = (text: string): boolean => isTitled(text) || OFFICE_HOLDER.test(text);

const INSTEAD = /\s(?:für|for|anstelle\s+von|statt|instead\s+of)\s+(\S.*)$/iu;

/** "Frau Muster für Herrn Beispiel": one person came for another of the same member. */
export const cameForPerson = (text: string): boolean => {
  const whom = INSTEAD.exec(text)?.[1];
  return whom !== undefined && isOfficeHolder(whom);
};

const BEGINS_INSTEAD =
  /^(?:auch\s+)?(?:(?:in|als)\s+(?:stell)?vertretung(?!\p{L})|i\.\s?V\.|(?:stell)?vertretend\s+für|(?:stell)?vertretung\s+(?:für|von|der|des)|anstelle|anstatt|statt|ersatz\s+für|deputi[sz]ing\s+for|standing\s+in\s+for|substitut\p{L}+\s+for|alternate\s+for|replacing|instead\s+of|in\s+place\s+of|on\s+behalf\s+of)(?!\p{L})/iu;
/** "(für Minister Muster)", "in Vertretung der Ministerin": whoever came did so in the place of another. */
export const saysInsteadOfWhom = (text: string): boolean => {
  const whom = /^(?:für|for)\s+(?:die |den |the )?(\S.*)$/iu.exec(text)?.[1] ?? '';
  const isForPerson = whom !== '' && (isPerson(whom) || isOfficeHolder(whom));
  return text.length <= LONGEST_REASON && !/:/.test(text) && (BEGINS_INSTEAD.test(text) || isForPerson);
};

/** "A", "n. V." behind a name: what letters mean, nobody can tell from a line; a cross says that somebody came. */
const IS_LETTER = /^(?:(?!x$)\p{L}|\p{L}\/\p{L}|(?:\p{Ll}\.\s?)+(?:\p{L}\.)?)$/iu;
export const letterRemark = (text: string): Remark | null => (IS_LETTER.test(text) ? NOT_UNDERSTOOD : null);

/** A seat that nobody holds, somewhere in a remark. */
const VACANT = /(?<!\p{L})(?:vakant|vakanz|vacant|unbesetzt|nicht (?:nach)?besetzt)(?!\p{L})/iu;
/** Denies something, in words that are not known: "nicht da", "nein". The right to vote is something else. */
const DENIAL =
  /^(?:nein|no)[.!]?$|(?<!\p{L})(?:nicht|not|nie|never)(?!\p{L})(?!\s+(?:stimm|voting|entitled|öffentlich))/iu;

/** "Executive not sitting", "Landtag nicht zusammengetreten": denies something of a third, and is a reason at most. */
const OF_A_THIRD =
  /^(?:the |der |die |das )?\p{Lu}\p{L}{3,}(?: \p{L}+)? (?:not|nicht) (?!da$|present|anwes|dabei|teil|attend|represent|vertret|entschuld|excus)\p{L}{3,}$/u;

/**
 * What a remark says; null where it says nothing of how somebody took part. A remark on absence that is not understood
 * leaves the status open: no heading may turn it into a presence.
 */
export function readRemark(text: string): Remark | null {
  if (TAKEN_OUT.test(text) || standsElsewhere(text)) return OF_SOMETHING_ELSE;
  if (
    NOTHING.test(text) ||
    UNTICKED.test(text) ||
    UNSAID.test(text) ||
    (text.length <= LONGEST_REASON && VACANT.test(text))
  )
    return NO_SIGN;
  // "Deputy Permanent Representative" is an office, and nobody's deputy.
  if (isFunction(text)) return null;
  if (standsIn(text)) return BY_DEPUTY;
  const role = remarkIn(text);
  if (role) return { role, presence: null, doubt: role.status === null ? 'heading' : null };
  const presence = presenceIn(text);
  if (presence) return { role: {}, presence, doubt: null };
  if (text.length <= LONGEST_REASON && REASONS.test(text))
    return { role: { status: 'excused' }, presence: null, doubt: 'only_reason' };
  if (text.length <= LONGEST_REASON && OF_A_THIRD.test(text)) return OF_SOMETHING_ELSE;
  const denies = text.length <= LONGEST_REASON && DENIAL.test(text);
  return denies || speaksOfAbsence(text) ? NOT_UNDERSTOOD : null;
}

export function addDoubt(entry: { doubts: MinutesDoubt[] }, doubt: MinutesDoubt): void {
  if (!entry.doubts.includes(doubt)) entry.doubts.push(doubt);
}

/** Says of somebody that they were not there. */
export const isOfAbsence = ({ role }: Remark): boolean => role.status === 'excused' || role.status === 'absent';
