/** Why a document cannot be read. The sentences are `manyRecords.paste.documentFault`. */
export const DOCUMENT_FAULTS = [
  'empty',
  /** More bytes than a document may have; detail: MiB. */
  'too_large',
  /** Unpacked, or while it is read, it takes more than a document may. */
  'too_large_unpacked',
  /** Detail: the most pages there may be. */
  'too_many_pages',
  /** Detail: the most characters there may be. */
  'too_much_text',
  'takes_too_long',
  /** Pictures of pages, and no text. */
  'no_text',
  'password_protected',
  'damaged',
  /** Another kind of file; detail: its usual name. */
  'other_kind',
  /** Others have documents read just now. */
  'busy',
] as const;
export type DocumentFault = (typeof DOCUMENT_FAULTS)[number];

export interface DocumentRefusal {
  kind: 'document';
  fault: DocumentFault;
  detail: string | null;
}

/** Behind what is struck through: in both languages of the office, and with a sign that is always asked about. */
export const STRUCK = ' (gestrichen/struck out) ?';

export const DOCUMENT_KINDS = ['docx', 'pdf'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a document holds beside the words that are read of it. */
export const CONCEALED = [
  /** Text that is not shown. */
  'hidden_text',
  /** Changes that nobody has accepted. */
  'tracked_changes',
  /** Struck through doubly, or by a style: the text does not show it. */
  'struck_unseen',
  /** Remarks in the margin, which are not read. */
  'comments',
  /** Strokes, colours and signatures of a PDF are drawn, and are no text. Of every PDF. */
  'drawn_marks',
] as const;
export type Concealed = (typeof CONCEALED)[number];

/** The text of a document: one line a line, cells of a table parted by tabs. */
export interface DocumentText {
  text: string;
  /** Pages with nothing but a picture; their numbers begin with 1. Empty for a DOCX, which has no pages. */
  pagesWithoutText: readonly number[];
}

/** The text of a document with what somebody should know of the file. */
export interface DocumentReading extends DocumentText {
  concealed: readonly Concealed[];
}
