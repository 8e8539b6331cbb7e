import { isDepartment, isPerson, namesPerson } from '@/lib/imports/minutes/words/rules-persons';
import { readBrackets } from '@/lib/imports/minutes/rules-brackets';
import type { NameFinder } from '@/lib/imports/names/rules-find';

/** Who stands in for whom. `holder` and `giver` are the texts that name them; an empty holder is a deputy of its own. */
export interface Representation {
  giver: string;
  holder: string;
  /** The holder was there for itself, too: "Astadt vertritt Bheim". */
  alsoThere: boolean;
}

const BY =
  /^(.*?)[\s,:–-]*(?<!\p{L})(?:(?:wird|wurde|war|ist|sind|is|was)\s+)?(?:(?:gave|gives|has given) (?:its|their|the|a) proxy to|vertreten durch|vertr\. (?:durch|d\.|von)|vertreten von|in vertretung durch|vertretung durch|in vertretung:?|i\. ?V\.:?|stimmübertragung (?:an|auf)|vollmacht an|represented by|proxy (?:to|held by):?|proxy:|by proxy:?)(?!\p{L})\s*(.*)$/iu;
const PASSIVE =
  /^(?:(.*?)\s+)?(?:wird|wurde|ist|war|ließ sich|lässt sich)\s+(?:durch|von)\s+(.+?)\s+(?:mit)?vertreten$/iu;
const FOR =
  /^(.*?)[\s,:–-]*(?<!\p{L})(?:(?:auch|zugleich|gleichzeitig|ebenfalls|zusätzlich|also)\s+)?(?:(?:in|als|mit)\s+(?:(?:stell)?vertretung|vollmacht)\s+(?:für|von|des|der)|i\. ?V\. (?:für|von)|vertritt(?:\s+auch)?|vertrat(?:\s+auch)?|vertreten(?:\s+auch)?(?=\s+\p{Lu})|(?:als\s+)?(?:stell)?vertretung für|represents|represented(?=\s+\p{Lu})|representing|on behalf of|deputi[sz]ing for|standing in for|acting for|(?:(?:held|holds|hält|hielt) (?:the|a|die) (?:proxy|proxies|vollmacht) (?:of|for|from|von|für)|proxy (?:of|for):?))\s+(?:die |das |den |der |the )?(.+)$/iu;
/** "für" stands in many names of offices; it means somebody only between a person or a member, and a member. */
const MERELY_FOR = /^(.+?)[\s,]+(?:auch\s+|zugleich\s+|also\s+)?(?:für|for)\s+(?:die |das |den |the )?(.+)$/iu;

/** Behind a comma: "Rheinland-Pfalz, zugleich für das Saarland". */
const ALSO_FOR = /^(?:auch|zugleich|gleichzeitig|ebenfalls|also)\s+(?:für|for)\s+(?:die |das |den |the )?(.+)$/iu;

/** "on behalf of the Netherlands as well". */
const ALSO = /\s+(?:as well|too|also|ebenfalls)$/iu;

const isMember = (text: string, finder: NameFinder): boolean =>
  text !== '' && !isPerson(text) && finder.find(text).kind === 'match';

/**
 * Who stands in for whom in one part of a line: "NRW: vertreten durch Rheinland-Pfalz", "Frau Muster für Ddorf",
 * "Astadt vertritt Bheim". Null where nobody does, or where only a person has a name: that is a deputy.
 */
export function readRepresentation(written: string, finder: NameFinder): Representation | null {
  if (finder.exactly(written).kind === 'match') return null;
  const text = written.replace(ALSO, '');
  const found = FOR.exec(text);
  // "Hamburg (Ms Example, deputising for Bayern)": what stands within brackets is read by itself.
  const ofFor = found && /\([^()]*$/.test(found[1] ?? '') ? null : found;
  if (ofFor && isMember(ofFor[2] ?? '', finder))
    return { giver: ofFor[2] ?? '', holder: ofFor[1] ?? '', alsoThere: true };
  const alsoFor = ALSO_FOR.exec(text)?.[1] ?? '';
  if (isMember(alsoFor, finder)) return { giver: alsoFor, holder: '', alsoThere: true };
  const by = PASSIVE.exec(text) ?? BY.exec(text);
  if (by) return { giver: by[1] ?? '', holder: by[2] ?? '', alsoThere: false };
  const merely = MERELY_FOR.exec(text);
  const [, before = '', behind = ''] = merely ?? [];
  const stands = isPerson(before) || isMember(before, finder);
  if (stands && isMember(behind, finder)) return { giver: behind, holder: before, alsoThere: true };
  return null;
}

/** "Thüringen, vertreten durch", at the end of a line or a cell: by whom stands elsewhere, or nowhere. */
export const isCutShort = (text: string, { holder }: Pick<Representation, 'holder'>): boolean =>
  holder.trim() === '' && /(?<!\p{L})(?:durch|by|von|an|auf|to)[\s:…–-]*$/iu.test(text);

/** "Bremen (vertreten durch Hessen)", "Hessen (auch für Bremen)": what brackets say of it. */
export function readBracketed(text: string, finder: NameFinder): Representation | null {
  const { outside, pieces } = readBrackets(text);
  for (const piece of pieces) {
    const inner = readRepresentation(piece, finder);
    if (inner?.giver === '' && inner.holder !== '') return { giver: outside, holder: inner.holder, alsoThere: false };
    // "Essen (durch Köln)"
    const through = /^(?:durch|by|via)\s+(.+)$/iu.exec(piece)?.[1];
    if (through !== undefined && isMember(through, finder))
      return { giver: outside, holder: through, alsoThere: false };
    const alsoFor =
      /^(?:auch\s+|zugleich\s+|also\s+)?(?:für|for)\s+(.+)$/iu.exec(piece)?.[1] ??
      (inner?.holder === '' ? inner.giver : undefined);
    if (alsoFor !== undefined && isMember(alsoFor, finder)) return { giver: alsoFor, holder: outside, alsoThere: true };
  }
  return null;
}

/** "Frau Muster (Hessen), als Beobachterin für Bremen": behind another member, of one for whom nobody of its own came. */
export const FOR_ANOTHER_TOO =
  /^(?:als|as|in)\s.*(?<!\p{L})(?:für|for|von|of)\s|^(?:als|in)\s(?:stell)?vertretung\s|^vertr\.|\s(?:zugleich|ebenfalls|as well|too)\)?$/iu;

/** The member that stands in; null where it is a person, a department or nobody named. */
export function holderIn(holder: string, finder: NameFinder): number | null {
  const text = holder.trim();
  if (text === '' || isPerson(text) || isDepartment(text)) return null;
  // "Austria (proxy, Rule 9)": what stands behind the name is no part of it, unless the register has it so.
  for (const name of new Set([text, text.replace(/\s*\([^()]*\)$/, '')])) {
    const found = finder.find(name);
    if (found.kind === 'match') return found.memberId;
  }
  return null;
}

/** Neither a person nor a department: a body that the register does not know may stand in. */
export const namesUnknownHolder = (holder: string, finder: NameFinder): boolean => {
  const text = holder.trim();
  return text !== '' && !namesPerson(text) && !isDepartment(text) && holderIn(text, finder) === null;
};
