import type { Capacity, ParticipationMode } from '@/lib/attendance/types';
import { toNameKey } from '@/lib/members/names/rules-key';
import type { WordsByLocale } from '@/lib/imports/words/types';

/** What lists and minutes say of the way somebody was there. */
export const MODE_WORDS: Readonly<Record<ParticipationMode, WordsByLocale>> = {
  in_person: {
    de: ['in praesenz', 'persoenlich', 'praesent', 'praesenz', 'vor ort'],
    en: ['in person', 'on site', 'onsite', 'physical'],
  },
  online: {
    de: [
      'digital',
      'online zugeschaltet',
      'per video',
      'per videokonferenz',
      'telefonisch',
      'videokonferenz',
      'virtuell',
      'zugeschaltet',
    ],
    en: [
      'by video',
      'by videoconference',
      'online',
      'on line',
      'remote',
      'remotely',
      'via video',
      'video',
      'virtual',
      'virtually',
      'webex',
      'zoom',
    ],
  },
  hybrid: {
    de: ['hybrid', 'teils vor ort teils per videokonferenz'],
    en: ['partly in person partly online'],
  },
  unknown: { de: ['art der teilnahme nicht bekannt'], en: ['mode of attendance not known'] },
};

/** Only in the cell of a table: in a text "Teams" are people, and "unknown" is whatever stands before it. */
export const MODE_CELLS: Readonly<Record<ParticipationMode, readonly string[]>> = {
  in_person: [],
  online: ['teams'],
  hybrid: ['gemischt', 'mixed'],
  unknown: ['k a', 'keine angabe', 'nicht bekannt', 'not known', 'unbekannt'],
};

const TOLD_MODES = ['in_person', 'online', 'hybrid'] as const satisfies readonly ParticipationMode[];
const MANNERS: ReadonlyMap<string, ParticipationMode> = new Map(
  TOLD_MODES.flatMap((mode) =>
    [...MODE_WORDS[mode].de, ...MODE_WORDS[mode].en, ...MODE_CELLS[mode]].map((word) => [word, mode] as const),
  ),
);
/** A mark, and in brackets what it is said with: "x (online)". */
const MARK_AND_MANNER = /^(\S{1,2}|ja|yes)\s*\(([^()]{2,60})\)$/iu;

/** A mark behind which the way somebody was there stands in brackets; null for any other text. */
export function markWithManner(written: string): { mark: string; mode: ParticipationMode } | null {
  const [, mark, manner] = MARK_AND_MANNER.exec(written.trim()) ?? [];
  const mode = manner === undefined ? null : readMode(manner);
  return mark === undefined || mode === null ? null : { mark, mode };
}

/** The way somebody was there, where a text says it and nothing else; null for any other text. */
export const readMode = (written: string): ParticipationMode | null => MANNERS.get(toNameKey(written).exact) ?? null;

/** "online", "Videokonferenz": the text says nothing but the way somebody was there, or all of them. */
export const tellsOnlyMode = (written: string): boolean => readMode(written) !== null;

/** What lists and minutes say of the capacity in which somebody was there. */
export const CAPACITY_WORDS: Readonly<Record<Capacity, WordsByLocale>> = {
  member: { de: [], en: [] },
  observer: {
    de: ['als beobachter', 'beob', 'beobachtend', 'beobachtende', 'beobachter', 'beobachterin', 'beobachterinnen'],
    en: ['as an observer', 'observer', 'observers'],
  },
  guest: {
    de: ['als gaeste', 'als gast', 'gaeste', 'gast'],
    en: ['as a guest', 'guest', 'guests', 'invited guest', 'visitor'],
  },
};

/** Only in the cell of a table: a text that names its members says nothing of how they took part. */
export const CAPACITY_CELLS: Readonly<Record<Capacity, readonly string[]>> = {
  member: [
    'als mitglied',
    'as a member',
    'elected member',
    'full',
    'full member',
    'mitglied',
    'ordentliches mitglied',
    'vollmitglied',
  ],
  observer: [],
  guest: [],
};
