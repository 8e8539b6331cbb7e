import { nameKeyOf } from '@/lib/imports/names/rules-key';
import type { MinutesRole } from '@/lib/imports/paste/types-minutes';

const phrases = (role: Partial<MinutesRole>, ...words: string[]) => words.map((word) => [word, role] as const);

/** What headings say, as keys; the longest first, because "nicht anwesend" holds "anwesend". */
const PHRASES: readonly (readonly [string, Partial<MinutesRole>])[] = [
  ...phrases(
    { status: 'present' },
    'anwesend',
    'anwesende',
    'anwesenheit',
    'anwesenheitsliste',
    'teilnehmer',
    'teilnehmerin',
    'teilnehmerinnen',
    'teilnehmende',
    'teilnehmerliste',
    'teilnahme',
    'teilnahmeliste',
    'teilgenommen',
    'teilgenommen haben',
    'es nahmen teil',
    'present',
    'in attendance',
    'attendees',
    'attended',
    'participants',
    'list of participants',
    'attendance',
  ),
  ...phrases(
    { status: 'excused' },
    'entschuldigt',
    'entschuldigte',
    'entschuldigungen',
    'entschuldigt fehlten',
    'entschuldigt fehlend',
    'verhindert',
    'abgemeldet',
    'excused',
    'apologies',
    'apologies for absence',
    'apologies received',
    'with apologies',
    'regrets',
  ),
  ...phrases(
    { status: 'absent' },
    'abwesend',
    'abwesende',
    'nicht anwesend',
    'nicht erschienen',
    'nicht teilgenommen',
    'unentschuldigt',
    'es fehlten',
    'gefehlt haben',
    'nicht vertreten',
    'absent',
    'absentees',
    'not present',
    'not represented',
  ),
  ...phrases(
    { status: 'represented_by_deputy' },
    'vertreten',
    'vertreten durch',
    'vertretung',
    'durch stellvertretung vertreten',
    'durch vertretung',
    'stellvertretend',
    'represented',
    'represented by',
    'represented by deputy',
    'represented by deputies',
    'represented by a deputy',
    'deputies',
    'alternates',
  ),
  ...phrases({ status: 'excluded' }, 'ausgeschlossen', 'excluded'),
  ...phrases({ status: 'not_invited' }, 'nicht eingeladen', 'not invited'),
  ...phrases(
    { mode: 'online' },
    'online',
    'digital',
    'virtuell',
    'zugeschaltet',
    'online zugeschaltet',
    'per video',
    'videokonferenz',
    'per videokonferenz',
    'remote',
    'remotely',
    'by video',
    'via video',
    'by videoconference',
    'virtual',
    'virtually',
  ),
  ...phrases({ mode: 'in_person' }, 'vor ort', 'in praesenz', 'praesenz', 'persoenlich', 'in person', 'on site'),
  ...phrases({ mode: 'hybrid' }, 'hybrid'),
  ...phrases({ capacity: 'guest' }, 'gast', 'gaeste', 'als gast', 'als gaeste', 'guest', 'guests'),
  ...phrases(
    { capacity: 'observer' },
    'beobachter',
    'beobachterin',
    'beobachterinnen',
    'beobachtende',
    'als beobachter',
    'observer',
    'observers',
  ),
].sort(([a], [b]) => b.length - a.length) as (readonly [string, Partial<MinutesRole>])[];

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
  let rest = nameKeyOf(text).exact;
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
