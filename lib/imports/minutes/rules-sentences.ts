import { CAME, CLOCK, VERB, WENT } from '@/lib/imports/minutes/rules-clauses';
import { withoutLead } from '@/lib/imports/minutes/rules-part';
import { remarkIn } from '@/lib/imports/minutes/rules-headings';
import type { MinutesRole } from '@/lib/imports/minutes/words/types';
import { presenceIn } from '@/lib/imports/words/rules-presence';
import { isAgenda, isAside, isCourtesy } from '@/lib/imports/minutes/words/rules-frame';
import type { MinutesLine } from '@/lib/imports/minutes/rules-lines';
import type { NameFinder } from '@/lib/imports/names/rules-find';
import type { PartialPresence } from '@/lib/imports/words/types';

/** A sentence on members: who, and what it says of them. */
export interface Sentence {
  names: string;
  role: Partial<MinutesRole>;
  presence: PartialPresence | null;
  /** Who came or left at some time may stand among the absent as well. */
  isEvent: boolean;
}

const STOP = /(?<=[\p{L}\d]{3}[)\]]?[.!?])\s+(?=\p{Lu})/u;
/** Verbs of running text beside those that say who came. */
const TOLD =
  /(?<!\p{L})(?:wird|werden|beginnt|begann|endet|endete|schließt|schloss|began|ended|closed|begrüßt|begrüßte|eröffnet|eröffnete|dankt|berichtet|verlässt|verließ|kommt|kam|joined|left|welcomed|opened)(?!\p{L})/iu;

const allSentencesIn = (line: string): string[] => line.split(STOP);

/** The sentences of a line that holds nothing else; the line itself where one of them has no verb. */
export function sentencesIn(line: string): string[] {
  const sentences = line.split(STOP);
  return sentences.every((sentence) => VERB.test(sentence) || TOLD.test(sentence)) ? sentences : [line];
}

const REPRESENTATIVES =
  /^(?:(?:die|der|das|the|ein|eine|a)\s+)?(?:(?:vertreter(?:in)?(?:nen)?(?: und vertreter)?|vertretung|delegation(?:s|en)?|delegierten?|representatives?|delegates?|members?)\s+)(?:(?:von|aus|des|der|vom|of|from|for)\s+(?:(?:landes|stadt|kreises|freistaates|land|the)\s+)?)?/iu;
const ARTICLE = /^(?:die|der|das|the)\s+/iu;
const WHEN =
  /(?:(?:TOP|Tagesordnungspunkt|agenda items?|items?)\s*\d{1,3}|\d{1,2}[:.]\d{2}(?:\s*(?:Uhr|h|am|pm))?|\d{1,2}\s*Uhr)/iu;

const AT_ONE_ITEM = new RegExp(`^(?:${WHEN.source})$`, 'iu');

const cleaned = (names: string): string =>
  withoutLead(
    names
      .trim()
      .replace(REPRESENTATIVES, '')
      .replace(ARTICLE, '')
      .replace(/[,\s]+$/, '')
      .trim(),
  );

/** "10:34 Ddorf arrived", "Bheim verließ die Sitzung um 12 Uhr". */
function readEvent(text: string): Sentence | null {
  const clock = CLOCK.exec(text)?.[1] ?? null;
  const said = clock === null ? text : text.replace(CLOCK, '');
  for (const [pattern, came] of [
    [CAME, true],
    [WENT, false],
  ] as const) {
    // "France (joined at 10:20), Ireland": said of one name in a list.
    const verb = pattern.exec(said.replaceAll(/\([^()]*\)/g, (inside) => ' '.repeat(inside.length)));
    const names = verb ? cleaned(said.slice(0, verb.index)) : '';
    if (!verb || names === '') continue;
    // "kam nicht" is no coming; what else is said of it a person has to say.
    const denied = /(?<!\p{L})(?:nicht|nie|not|never)(?!\p{L})/iu.test(said.slice(verb.index));
    if (denied) return { names, role: { status: null }, presence: null, isEvent: true };
    const when = clock ?? WHEN.exec(said.slice(verb.index))?.[0] ?? null;
    const presence = when === null ? null : { said: when, from: came ? when : null, until: came ? null : when };
    return { names, role: { status: 'present' }, presence, isEvent: true };
  }
  return null;
}

const TOOK_PART = [
  /^(?:nahm(?:en)?|nimmt|nehmen)\s+(.+?)\s+teil$/iu,
  /^(?:war|waren|ist|sind)\s+(.+?)(?:\s+(?:anwesend|dabei|zugegen|zugeschaltet|vertreten))?$/iu,
  /^(?:(?:was|were|is|are)(?:\s+present)?|attended|participated|took\s+part|joined)\s+(.+)$/iu,
];
const WHICH_PART =
  /^(?:(?:nur|lediglich|erst|only)\s+)?(?:(?:an|bei|für|zu|for|in|during)\s+(?:den\s+|dem\s+|the\s+)?)?(?:Tagesordnungspunkten?(?=\s))?\s*/iu;

/** "nahm nur an TOP 1 bis 3 teil", "attended for items 1–4": of which part of the meeting a verb speaks. */
function partAttended(said: string): PartialPresence | null {
  for (const pattern of TOOK_PART) {
    const inner = pattern.exec(said)?.[1];
    const bare = inner?.replace(WHICH_PART, '');
    const presence = inner === undefined ? null : (presenceIn(inner) ?? presenceIn(bare ?? ''));
    if (presence) return { ...presence, said: inner ?? presence.said };
    if (bare !== undefined && AT_ONE_ITEM.test(bare)) return { said: inner ?? bare, from: bare, until: bare };
  }
  return null;
}

/** "Hessen und Bayern waren entschuldigt.", "10:34 Ddorf arrived at the meeting."; null for any other text. */
export function readSentence(written: string): Sentence | null {
  const text = written.trim().replace(/\.$/, '');
  const event = readEvent(text);
  if (event) return event;
  const verb = VERB.exec(text);
  if (!verb || verb.index === 0) return null;
  const remark = remarkIn(text.slice(verb.index));
  const presence = partAttended(text.slice(verb.index));
  const names = cleaned(text.slice(0, verb.index));
  if (presence && names !== '') return { names, role: { status: 'present' }, presence, isEvent: true };
  // "waren online zugeschaltet": whoever was connected was there.
  if (remark?.mode === 'online' && remark.status === undefined && names !== '')
    return { names, role: { ...remark, status: 'present' }, presence: null, isEvent: false };
  return remark?.status !== undefined && names !== '' ? { names, role: remark, presence: null, isEvent: false } : null;
}

/** "Die Sitzung wurde um 10 Uhr eröffnet. Anwesend sind …": what follows the sentence that names no member is read. */
export function sentencesApart(line: MinutesLine, finder: NameFinder): MinutesLine[] {
  if (line.cells || !(isAside(line.text) || isAgenda(line.text))) return [line];
  const sentences = isCourtesy(line.text) ? allSentencesIn(line.text) : sentencesIn(line.text);
  if (sentences.length < 2 || finder.inside(sentences.slice(1).join(' ')).length === 0) return [line];
  return sentences.map((text, at) => ({ ...line, text, apart: line.apart && at === 0 }));
}
