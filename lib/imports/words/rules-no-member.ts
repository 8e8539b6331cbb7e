import { toNameKey } from '@/lib/members/names/rules-key';
import { wordsWithMeaning } from '@/lib/imports/words/rules';
import { CAPACITY_WORDS, MODE_WORDS } from '@/lib/imports/words/rules-manner';
import { isStatusWord } from '@/lib/imports/words/rules-marks';
import { holderWritten } from '@/lib/imports/words/rules-representation';

/*
 * What stands among the members of a list and is none: the task of somebody ("Vorsitz"), a group ("Gäste"), and what is
 * written behind a name in brackets ("Hessen (entschuldigt)").
 */

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

/** As keys, singular and plural. */
const ROLES: ReadonlySet<string> = new Set(
  words(
    'beschlussfaehig, beschlussfaehigkeit, quorum, quorate, vorsitz, vors, vorsitzende, vorsitzender, co vorsitz, stellv vorsitz, stellvertretender vorsitz, stv vorsitz, leitung, sitzungsleitung, moderation, protokoll, protokollfuehrung, protokollfuehrer, protokollant, protokollantin, schriftfuehrung, gast, gaeste, gastgeber, gastgeberin, gastland, ausrichter, ausrichterin, beobachter, beobachtende, geschaeftsstelle, sekretariat, geschaeftsfuehrung, referent, referenten, mitglied, mitglieder, mitgliedslaender, laender, bundeslaender, kommunen, staedte, landkreise, teilnehmer, teilnehmende, teilnehmerinnen, anwesende, abwesende, entschuldigte, sonstige, sonstiges, weitere teilnehmende, uebrige, alle laender, alle mitglieder, niemand, n n, dito, ditto, dto, desgl, desgleichen, ebenso, wie oben, siehe oben, s o, as above, same, idem, chair, chairperson, co chair, vice chair, host, secretariat, secretary, minutes, guest, guests, observer, observers, members, member states, participants, all members, nobody',
  ),
);
const MANNER: ReadonlySet<string> = new Set([
  ...wordsWithMeaning(MODE_WORDS).map(([word]) => word),
  ...wordsWithMeaning(CAPACITY_WORDS).map(([word]) => word),
]);
/** "HE" and "BE" are no words. */
const LONGEST_MARK = 3;
const BRACKETS = /[([]([^()[\]]+)[)\]]/g;
const SINCE_OR_UNTIL =
  /^(?:nur\s+)?(?:ab|bis|seit|von|vor|nach|from|until|since|till|as of)\s.*\d|(?<!\d)(?:19|20)\d{2}(?!\d)/iu;

const keyOf = (text: string): string => toNameKey(text).exact;

/** "übrige Länder", "all other members": whoever that may be. */
const GROUP =
  /^(?:(?:die|the)\s+)?(?:alle[nr]?|(?:ü|ue)brige[nr]?|restliche[nr]?|andere[nr]?|sonstige[nr]?|weitere[nr]?|all|other|remaining|rest(?:\s+(?:der|of\s+the|of))?)(?:\s+(?:(?:ü|ue)brige[nr]?|restliche[nr]?|anderen?|weiteren?|other|remaining))?\s+(?:(?:bundes)?l(?:ä|ae)ndern?|mitgliedern?|mitgliedst?s?staaten|staaten|kommunen|st(?:ä|ae)dten?|(?:land)?kreise|delegationen|teilnehmende[nr]?|members|member\s+states|states|countries|delegations|participants)$/iu;

/** A task or a group, a word of a status, the name of nobody, and what stands for the line above. */
export const isRoleName = (name: string): boolean =>
  ROLES.has(keyOf(name)) ||
  GROUP.test(name.trim()) ||
  (name !== '' && keyOf(name) === '') ||
  (name.length > LONGEST_MARK && isStatusWord(name));

/** What is asked of a meeting as a whole, among its members: "Beschlussfähig?", "Quorum (ja/nein)". */
const OF_THE_MEETING =
  /^(?:war\s+)?(?:die\s+sitzung\s+)?(?:beschlu(?:ss|ß)f(?:ä|ae)hig(?:keit)?|quorum|quorate|inquorate)(?!\p{L})/iu;
const LONGEST_QUESTION = 60;

/** Whether a text asks something of the meeting, and names nobody. */
export const asksOfMeeting = (name: string): boolean =>
  name.length <= LONGEST_QUESTION && OF_THE_MEETING.test(name.trim());

/** "Vorsitz: Bayern", "Bayern – Gastgeber", "Protokoll Hessen": the name beside a task; null for any other text. */
export function nameBesideRole(name: string): string | null {
  const [first = '', ...others] = name.split(/\s*[:,]\s+|\s+[–—-]\s+/);
  const last = others.at(-1) ?? '';
  if (others.length === 1 && isRoleName(first)) return last;
  if (others.length === 1 && isRoleName(last)) return first;
  const [word = '', ...rest] = name.split(/\s+/);
  return rest.length > 0 && isRoleName(word) ? rest.join(' ') : null;
}

/** "Berlin, 2 Personen": how many came. */
const SIZE =
  /^(?:\d{1,3}\s*(?:x|pers(?:\.|onen)?|person|tn|köpfe|vertreter\p{L}*|delegierte|teilnehm\p{L}*|persons|people|pax|delegates)|\d{1,3})$/iu;
const BEHIND = /^[^,;]*?\p{L}[^,;]*?(?:[,;]\s*|\s[–—-]\s)(\S.*)$/u;

/** What stands behind a name, after a comma or a dash, of how, when, in which number; null where it may be a part of the name. */
function remarkBehindName(name: string): string | null {
  const behind = BEHIND.exec(name)?.[1]?.trim() ?? '';
  if (behind === '') return null;
  const isRemark =
    SIZE.test(behind) ||
    SINCE_OR_UNTIL.test(behind) ||
    (behind.length > 2 && (isStatusWord(behind) || MANNER.has(keyOf(behind)))) ||
    holderWritten(behind) !== null;
  return isRemark ? behind : null;
}

/** What a name says beside it of how, when or by whom: a status, a manner, a time; null where it says nothing of the kind. */
export function remarkBesideName(name: string): string | null {
  const behind = remarkBehindName(name);
  if (behind !== null) return behind;
  // Asked of every row.
  if (!name.includes('(') && !name.includes('[')) return null;
  for (const [, inside = ''] of name.matchAll(BRACKETS)) {
    const text = inside.trim();
    const parts = text.split(/\s*[,;]\s*/);
    if (holderWritten(text) !== null || SINCE_OR_UNTIL.test(text)) return text;
    if (parts.some((part) => part.length > 2 && (isStatusWord(part) || MANNER.has(keyOf(part)) || isRoleName(part))))
      return text;
  }
  return null;
}

/** "Bayern/Hessen", "Bayern und Hessen": the names that stand together; empty where only one does. */
export function namesTogether(name: string): readonly string[] {
  const parts = name
    .split(/\s*[/;+&,]\s*|\s+(?:und|u\.|and|sowie)\s+/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 ? parts : [];
}
