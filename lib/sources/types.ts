import type { LocalisedText } from '@/lib/core/localised-text';
import type { PartialDate } from '@/lib/core/partial-date';
import type { SourceFileFacts } from '@/lib/sources/types-file';

/** Kinds of document in the documented order of weight: the first decides when sources disagree. */
export const SOURCE_KINDS = [
  'minutes',
  'participant_list',
  'roll_call',
  'call_report',
  'parliamentary_answer',
  'correspondence',
  'press_release',
  'report',
  'web_page',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What every figure shows of the document behind it. */
export interface SourceReference {
  id: number;
  slug: string;
  kind: SourceKind;
  title: string;
  publisher: string;
  /** Date printed on the document; null when it bears none. */
  date: PartialDate | null;
  /** ISO 639-1 code of the language the document is written in. */
  language: string;
}

/** A document to choose in a form. */
export interface SourceChoice extends SourceReference {
  /** The network in hand rests on it already. */
  own: boolean;
}

/** What a reader on paper needs to find the document. */
export interface CitedSource extends SourceReference {
  address: string | null;
  /** When the address was opened; an open start means "not later than". */
  accessed: PartialDate;
  /** What has to be known of the document: that it announces, for one, and does not report. */
  note: LocalisedText | null;
}

/** A document with everything the register knows about it. */
export interface SourceProfile extends CitedSource {
  /** The member that issued the document, when it speaks about itself. */
  issuedBy: { slug: string; name: LocalisedText } | null;
  /** The document itself, where the register keeps it and may show it. */
  file: SourceFileFacts | null;
}
