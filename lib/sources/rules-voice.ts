import { completeList } from '@/lib/core/exhaustive';
import type { SourceKind, SourceReference } from '@/lib/sources/types';

/**
 * What kind of evidence a document is. It decides the word in which the document is repeated: a list says who is on it,
 * a roll call who cast a vote, which is no empty chair, a call's report who was connected.
 */
export type EvidenceKind = 'minutes' | 'list' | 'vote' | 'call' | 'statement' | 'report';

const EVIDENCE: Readonly<Record<SourceKind, EvidenceKind>> = {
  minutes: 'minutes',
  participant_list: 'list',
  roll_call: 'vote',
  call_report: 'call',
  parliamentary_answer: 'statement',
  correspondence: 'statement',
  press_release: 'report',
  report: 'report',
  web_page: 'report',
};

export const evidenceKind = (kind: SourceKind): EvidenceKind => EVIDENCE[kind];

/**
 * In whose words a status is told, or that somebody was missing: of a roll call in votes, of a call in connections, of
 * everything else as attendance.
 */
export type SourceVoice = 'cell' | 'vote' | 'call';

const VOICE: Readonly<Record<EvidenceKind, SourceVoice>> = {
  minutes: 'cell',
  list: 'cell',
  vote: 'vote',
  call: 'call',
  statement: 'cell',
  report: 'cell',
};

/** The voice of one document. */
export const sourceVoice = (kind: SourceKind): SourceVoice => VOICE[EVIDENCE[kind]];

/** The voice of what documents of these kinds say: theirs where all have the same, otherwise plain attendance. */
export function commonVoice(kinds: readonly SourceKind[]): SourceVoice {
  const [only = 'cell', ...others] = new Set(kinds.map(sourceVoice));
  return others.length === 0 ? only : 'cell';
}

/** Voices that need saying: all but plain attendance. */
export type ToldVoice = Exclude<SourceVoice, 'cell'>;
export const TOLD_VOICES = completeList<ToldVoice>()(['vote', 'call']);

/** In whose words a figure over several cells is told: `mixed` where they are told in several. */
export type FigureVoice = SourceVoice | 'mixed';

/** Voices of figures that are told otherwise than as attendance. */
export type TellingVoice = Exclude<FigureVoice, 'cell'>;
export const TELLING_VOICES = completeList<TellingVoice>()(['vote', 'call', 'mixed']);

/** @param voices of each cell, or of figures that are taken together */
export function figureVoice(voices: Iterable<FigureVoice>): FigureVoice {
  const [only = 'cell', ...others] = new Set(voices);
  return others.length === 0 ? only : 'mixed';
}

/** The same of documents by their ids. */
export function sharedVoice(
  cited: readonly (number | { sourceId: number })[],
  sources: readonly Pick<SourceReference, 'id' | 'kind'>[],
): SourceVoice {
  const kinds = new Map(sources.map(({ id, kind }) => [id, kind]));
  return commonVoice(cited.flatMap((one) => kinds.get(typeof one === 'number' ? one : one.sourceId) ?? []));
}
