import type { AttendanceStatus } from '@/lib/attendance/types';
import type { WordsByLocale } from '@/lib/imports/words/types';

/**
 * What lists and minutes say of how somebody took part. A word that could mean two things is not here: "A" is anwesend
 * and absent. Nothing means absent but a word that says so.
 */
export const STATUS_WORDS: Readonly<Record<AttendanceStatus, WordsByLocale>> = {
  present: {
    de: [
      'anw',
      'anwesend',
      'anwesende',
      'anwesenheit',
      'anwesenheitsliste',
      'da',
      'dabei',
      'erschienen',
      'es nahmen teil',
      'nimmt teil',
      'teilgenommen',
      'teilgenommen haben',
      'teilnahme',
      'teilnahmeliste',
      'teilnehmend',
      'teilnehmende',
      'teilnehmer',
      'teilnehmerin',
      'teilnehmerinnen',
      'teilnehmerliste',
      'zugegen',
    ],
    en: [
      'attendance',
      'attended',
      'attendees',
      'attending',
      'attends',
      'in attendance',
      'list of participants',
      'participants',
      'present',
    ],
  },
  represented_by_deputy: {
    de: [
      'durch stellvertretung vertreten',
      'durch vertretung',
      'i v',
      'in stellvertretung',
      'in vertretung',
      'mit vertretung',
      'stellvertretend',
      'stellvertreter',
      'stellvertreterin',
      'stellvertretung',
      'vertreten durch',
      'vertretung',
    ],
    en: [
      'alternate',
      'alternates',
      'by deputy',
      'deputies',
      'deputy',
      'represented by',
      'represented by a deputy',
      'represented by deputies',
      'represented by deputy',
      'substitute',
    ],
  },
  // By whom is not said: a deputy, another member, or whoever comes for the member at all.
  represented_by_somebody: {
    de: ['ist vertreten', 'vertr', 'vertreten', 'war vertreten', 'waren vertreten'],
    en: ['represented', 'was represented', 'were represented'],
  },
  represented_by_member: {
    de: ['durch anderes mitglied vertreten', 'durch ein anderes mitglied vertreten'],
    en: ['by proxy', 'represented by another member', 'represented by member'],
  },
  excused: {
    de: [
      'abgemeldet',
      'absage',
      'abwesend entschuldigt',
      'entsch',
      'entsch gefehlt',
      'entschuldigt',
      'entschuldigt abwesend',
      'entschuldigt fehlend',
      'entschuldigt fehlt',
      'entschuldigt fehlten',
      'entschuldigt gefehlt',
      'entschuldigte',
      'entschuldigungen',
      'verhindert',
    ],
    en: [
      'absent with apologies',
      'apologies',
      'apologies for absence',
      'apologies received',
      'apologised',
      'apologized',
      'apology',
      'excused',
      'regrets',
      'sent apologies',
      'with apologies',
    ],
  },
  absent: {
    de: [
      'abw',
      'abwesend',
      'abwesende',
      'es fehlten',
      'fehlt',
      'gefehlt',
      'gefehlt haben',
      'nicht anwesend',
      'nicht erschienen',
      'nicht teilgenommen',
      'nicht vertreten',
      'nicht zugegen',
      'unentsch',
      'unentschuldigt',
    ],
    en: ['absent', 'absentees', 'did not attend', 'no show', 'not present', 'not represented'],
  },
  excluded: {
    de: ['ausgeschlossen', 'ausschluss', 'nicht zugelassen'],
    // Who is suspended may have no seat: "suspended" is asked.
    en: ['barred', 'credentials refused', 'excluded', 'expelled'],
  },
  not_invited: {
    de: ['keine einladung', 'nicht eingeladen', 'nicht geladen'],
    en: ['not invited', 'uninvited'],
  },
};

/**
 * What says a status only in the cell of a table, where nothing else can be meant: marks, and words
 * that mean something else in a text – of a proxy it might be its giver or its holder, and who was connected may
 * stand under any heading. The French words are those of lists of international bodies; minutes are not read in French.
 */
export const STATUS_CELLS: Readonly<Record<AttendanceStatus, readonly string[]>> = {
  present: [
    'x',
    'xx',
    '1',
    'ja',
    'yes',
    'y',
    'j',
    'true',
    'wahr',
    'online',
    'digital',
    'per video',
    'per video zugeschaltet',
    'per videokonferenz',
    'per videokonferenz zugeschaltet',
    'zugeschaltet',
    'remote',
    'remotely',
    'virtuell',
    'virtual',
    'virtually',
    'vor ort',
    'in praesenz',
    'praesenz',
    'in person',
    'on site',
    'onsite',
    'presente',
    'en ligne',
    'a participe',
  ],
  // "Vertreter" in a text is anybody who came for a member; in the cell of a table it is the other one.
  represented_by_deputy: ['vertreter', 'vertreter in', 'vertreterin', 'suppleant', 'suppleante'],
  represented_by_somebody: ['represente', 'representee'],
  represented_by_member: ['par procuration', 'procuration', 'proxy', 'stimmuebertragung', 'vollmacht'],
  excused: ['excuse', 'excusee'],
  absent: ['absente'],
  excluded: [],
  not_invited: [],
};

/** Signs in the cells of a table that leave nothing of a key. */
export const STATUS_SIGNS: Readonly<Record<AttendanceStatus, readonly string[]>> = {
  present: ['✓', '✔', '☑', '✅', '+'],
  represented_by_deputy: [],
  represented_by_somebody: [],
  represented_by_member: [],
  excused: [],
  absent: [],
  excluded: [],
  not_invited: [],
};

/** Openings of a status that goes on with a name or a reason: "vertreten durch Frau M.", "excused (illness)". */
export const STATUS_OPENINGS: Readonly<Record<AttendanceStatus, WordsByLocale>> = {
  present: { de: ['anwesend', 'teilgenommen'], en: ['attended', 'present'] },
  represented_by_deputy: { de: ['vertreten durch', 'in vertretung'], en: ['represented by'] },
  represented_by_somebody: { de: [], en: [] },
  represented_by_member: { de: [], en: [] },
  excused: { de: ['entschuldigt'], en: ['excused'] },
  absent: { de: [], en: [] },
  excluded: { de: [], en: [] },
  not_invited: { de: [], en: [] },
};
