import type { NameMatch } from '@/lib/imports/names/rules-match';
import { judgeCandidates } from '@/lib/imports/names/rules-similar';
import { splitMinutes } from '@/lib/imports/paste/rules-minutes-fragments';
import { remarkIn, roleUnsaid } from '@/lib/imports/paste/rules-minutes-headings';
import { DEPARTMENT, namesPerson, withoutPersons } from '@/lib/imports/paste/rules-minutes-persons';
import type { MinutesEntry, MinutesMatch, MinutesRole, MinutesSection } from '@/lib/imports/paste/types-minutes';
import type { Candidate } from '@/lib/imports/names/types';

export type NameMatcher = (name: string) => NameMatch;

const MOST_PARTS_OF_A_NAME = 4;
const BY_SOMEBODY =
  /^(.*?)[\s,]*(?<!\p{L})(?:vertreten durch|in vertretung|i\. ?V\.|represented by)(?!\p{L})\s*(.*)$/iu;

interface Found {
  match: MinutesMatch;
  name: string;
  remark: Partial<MinutesRole>;
}

const toMinutesMatch = (match: NameMatch): MinutesMatch =>
  match.kind === 'match'
    ? { kind: 'matched', memberId: match.memberId, confidence: 'certain' }
    : match.kind === 'ambiguous'
      ? match
      : { kind: 'unmatched' };

/** What stands in brackets: a remark ("online"), or a function. */
function readBrackets(text: string): { outside: string; remark: Partial<MinutesRole>; functions: string[] } {
  const functions: string[] = [];
  const remark: Partial<MinutesRole> = {};
  const outside = text.replaceAll(/[([]([^()[\]]*)[)\]]/g, (_, inside: string) => {
    const said = remarkIn(inside);
    if (said) Object.assign(remark, said);
    else functions.push(inside.trim());
    return ' ';
  });
  return { outside: outside.replaceAll(/\s+/g, ' ').trim(), remark, functions };
}

/** A fragment with its remarks: by its whole text, without brackets, by what stands in them, or before a dash. */
function find(text: string, match: NameMatcher): Found | null {
  const { outside, remark, functions } = readBrackets(text);
  const whole = match(text);
  // A bracket may be part of the name: "Frankfurt (Oder)".
  if (whole.kind === 'match' && whole.by !== 'key') return { match: toMinutesMatch(whole), name: text, remark };
  for (const [candidate, rest] of [[outside, null], ...dashes(outside)] as const) {
    if (candidate === '') continue;
    const found = whole.kind !== 'unknown' && candidate === outside ? whole : match(candidate);
    if (found.kind === 'unknown') continue;
    const said = rest === null ? null : remarkIn(rest);
    return { match: toMinutesMatch(found), name: candidate, remark: { ...remark, ...said } };
  }
  for (const inside of functions) {
    const found = match(inside);
    if (found.kind !== 'unknown') return { match: toMinutesMatch(found), name: inside, remark };
  }
  return null;
}

/** "Stuttgart – Frau Beispiel", "Stuttgart / Amt 50", "Stuttgart: online". */
const dashes = (text: string): (readonly [string, string])[] =>
  [...text.matchAll(/\s+[–—-]\s+|\s*[:/]\s*/g)].map(
    (sign) => [text.slice(0, sign.index).trim(), text.slice(sign.index + sign[0].length).trim()] as const,
  );

function toEntry(found: Found | null, shown: string, role: MinutesRole): MinutesEntry {
  if (found)
    return {
      ...role,
      ...found.remark,
      match: found.match,
      shown,
      name: found.name,
      namesPerson: namesPerson(shown.replace(found.name, ' ')),
      contradicts: false,
    };
  const { outside, remark } = readBrackets(shown);
  return {
    ...role,
    ...remark,
    match: { kind: 'unmatched' },
    shown,
    name: withoutPersons(outside),
    namesPerson: namesPerson(outside),
    contradicts: false,
  };
}

/** "vertreten durch …" behind a name: by a deputy, or by another member that is named. */
function representation(by: string, match: NameMatcher): Pick<MinutesRole, 'status'> {
  return {
    status:
      by !== '' && !namesPerson(by) && match(by).kind === 'match' ? 'represented_by_member' : 'represented_by_deputy',
  };
}

/** The participants of one run; the longest name that is known wins, what cannot be one belongs to the name before. */
function readEntries(parts: readonly string[], role: MinutesRole, match: NameMatcher): MinutesEntry[] {
  const entries: MinutesEntry[] = [];
  for (let at = 0; at < parts.length;) {
    const part = parts[at] ?? '';
    const previous = entries.at(-1);
    const by = BY_SOMEBODY.exec(part);
    const said = remarkIn(part);
    if (by && by[1] === '' && previous) Object.assign(previous, representation(by[2] ?? '', match));
    else if (said && previous) Object.assign(previous, said);
    else if (by && by[1])
      entries.push({
        ...toEntry(find(by[1], match), by[1], role),
        ...representation(by[2] ?? '', match),
        shown: part,
        namesPerson: namesPerson(by[2] ?? ''),
      });
    else {
      const taken = longest(parts.slice(at, at + MOST_PARTS_OF_A_NAME), match);
      const isOfPrevious =
        !taken &&
        previous !== undefined &&
        (DEPARTMENT.test(part) || namesPerson(part)) &&
        previous.match.kind !== 'unmatched';
      if (isOfPrevious) extend(previous, part);
      else entries.push(toEntry(taken?.found ?? null, taken?.text ?? part, role));
      at += (taken?.length ?? 1) - 1;
    }
    at += 1;
  }
  return entries;
}

function longest(parts: readonly string[], match: NameMatcher): { found: Found; text: string; length: number } | null {
  for (let length = parts.length; length > 0; length -= 1) {
    const text = parts.slice(0, length).join(', ');
    // Several parts are one name only where the register spells it so.
    const found = length === 1 ? find(text, match) : exactly(text, match);
    if (found) return { found, text, length };
  }
  return null;
}

function exactly(text: string, match: NameMatcher): Found | null {
  const found = match(text);
  return found.kind === 'match' && found.by !== 'key' ? { match: toMinutesMatch(found), name: text, remark: {} } : null;
}

function extend(entry: MinutesEntry, part: string): void {
  entry.namesPerson ||= namesPerson(part);
  entry.shown = `${entry.shown}, ${part}`;
}

function markContradictions(sections: readonly MinutesSection[]): void {
  const byMember = new Map<number, MinutesEntry[]>();
  for (const entry of sections.flatMap(({ entries }) => entries)) {
    if (entry.match.kind === 'matched')
      byMember.set(entry.match.memberId, [...(byMember.get(entry.match.memberId) ?? []), entry]);
  }
  for (const entries of byMember.values()) {
    const differ = new Set(entries.map(({ status }) => status)).size > 1;
    for (const entry of entries) entry.contradicts = differ;
  }
}

/** Reads a participant list as it stands in minutes or a mail. Pure: the matcher knows the members. */
export function readMinutes(text: string, match: NameMatcher): MinutesSection[] {
  const sections: MinutesSection[] = [{ heading: null, entries: [] }];
  let role: MinutesRole = roleUnsaid;
  for (const piece of splitMinutes(text)) {
    if (piece.kind === 'heading') {
      role = piece.role;
      sections.push({ heading: piece.text, entries: [] });
    } else sections.at(-1)?.entries.push(...readEntries(piece.parts, role, match));
  }
  const filled = sections.filter(({ entries }) => entries.length > 0);
  markContradictions(filled);
  return filled;
}

/** The names that matched nobody, each once: what a search by resemblance is to be asked for. */
export const unmatchedNames = (sections: readonly MinutesSection[]): string[] => [
  ...new Set(
    sections
      .flatMap(({ entries }) => entries)
      .flatMap(({ match, name }) => (match.kind === 'unmatched' && name !== '' ? [name] : [])),
  ),
];

/** The same list with what the search found for those names. A resemblance is never certain. */
export function withCandidates(
  sections: readonly MinutesSection[],
  candidates: ReadonlyMap<string, readonly Candidate[]>,
): MinutesSection[] {
  const judged = (entry: MinutesEntry): MinutesEntry => {
    if (entry.match.kind !== 'unmatched') return entry;
    const found = judgeCandidates(candidates.get(entry.name) ?? []);
    if (found.kind === 'likely')
      return { ...entry, match: { kind: 'matched', memberId: found.memberId, confidence: 'likely' } };
    return found.kind === 'choices' ? { ...entry, match: { kind: 'ambiguous', memberIds: found.memberIds } } : entry;
  };
  const read = sections.map((section) => ({ ...section, entries: section.entries.map(judged) }));
  markContradictions(read);
  return read;
}
