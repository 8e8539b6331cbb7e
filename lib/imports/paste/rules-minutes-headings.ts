import { toNameKey } from '@/lib/imports/names/rules-key';
import type { MinutesRole } from '@/lib/imports/paste/types-minutes';
import { wordsWithMeaning } from '@/lib/imports/words/rules';
import { CAPACITY_WORDS, MODE_WORDS } from '@/lib/imports/words/rules-manner';
import { STATUS_WORDS } from '@/lib/imports/words/rules-status';

type Phrase = readonly [words: string, says: Partial<MinutesRole>];

/** What headings say, as keys; the longest first, because "nicht anwesend" holds "anwesend". */
const PHRASES = [
  ...wordsWithMeaning(STATUS_WORDS).map(([word, status]): Phrase => [word, { status }]),
  ...wordsWithMeaning(MODE_WORDS).map(([word, mode]): Phrase => [word, { mode }]),
  ...wordsWithMeaning(CAPACITY_WORDS).map(([word, capacity]): Phrase => [word, { capacity }]),
].sort(([a], [b]) => b.length - a.length);

/** Words that a heading may hold beside its sense. */
const FILLERS = new Set([
  'und',
  'and',
  'sind',
  'sich',
  'waren',
  'war',
  'were',
  'was',
  'haben',
  'hat',
  'als',
  'as',
  'die',
  'der',
  'das',
  'the',
  'mitglied',
  'mitglieder',
  'members',
  'member',
  'kommunen',
  'staedte',
  'kreise',
  'laender',
  'staaten',
  'states',
  'delegationen',
  'delegations',
  'innen',
  'weitere',
  'further',
  'ferner',
  'from',
  'aus',
  'liste',
  'list',
  'es',
  'joined',
  'joining',
]);

function take(words: string): { role: Partial<MinutesRole>; rest: string } | null {
  for (const [phrase, role] of PHRASES) {
    if (words === phrase || words.startsWith(`${phrase} `)) return { role, rest: words.slice(phrase.length + 1) };
  }
  const [first = '', ...others] = words.split(' ');
  return FILLERS.has(first) ? { role: {}, rest: others.join(' ') } : null;
}

const EVERYTHING_OPEN: MinutesRole = { status: null, mode: 'unknown', capacity: 'member' };

/** What the words say, where they say nothing else; null for any other text. "Anwesend (online)" says two things. */
export function remarkIn(text: string): Partial<MinutesRole> | null {
  let rest = toNameKey(text).exact;
  if (rest.length > 120) return null;
  const role: Partial<MinutesRole> = {};
  while (rest !== '') {
    const taken = take(rest);
    if (!taken) return null;
    for (const [field, value] of Object.entries(taken.role)) Object.assign(role, { [field]: value });
    rest = taken.rest;
  }
  return Object.keys(role).length > 0 ? role : null;
}

/** A heading: how its entries took part. Whoever was connected, or a guest, was there. */
export function roleInHeading(text: string): MinutesRole | null {
  const remark = remarkIn(text);
  return remark && { ...EVERYTHING_OPEN, ...remark, status: remark.status ?? 'present' };
}

/** Before the first heading. */
export const roleUnsaid = EVERYTHING_OPEN;
