/** What can be taken out everywhere. */
export const REDACTION_KINDS = ['text', 'file'] as const;
export type RedactionKind = (typeof REDACTION_KINDS)[number];

/** Where a text stands, or stood, and in how many rows. */
export interface RedactionPlace {
  table: string;
  column: string;
  rows: number;
}

/** One redaction, without what was taken out. */
export interface Redaction {
  id: number;
  kind: RedactionKind;
  /** Hexadecimal; of a text over its salt and the text in UTF-8. */
  sha256: string;
  /** In UTF-16 code units; of a file in bytes. */
  length: number;
  reason: string;
  places: readonly RedactionPlace[];
  createdAt: Date;
  /** Name of whoever did it; null for the program itself. */
  createdBy: string | null;
}

/** What tells a text without being it. */
export interface TextFingerprint {
  /** Hexadecimal, 16 bytes. */
  salt: string;
  /** Hexadecimal SHA-256 over the salt's bytes and the text in UTF-8. */
  sha256: string;
  /** In UTF-16 code units. */
  length: number;
  /** Sum of the code units. */
  codeUnitSum: number;
}

/** A source's file that can be taken out. */
export interface RedactableFile {
  sha256: string;
  sourceTitle: string;
  name: string;
}

/** What a redaction came to. */
export interface RedactionDone {
  places: readonly RedactionPlace[];
  /** Whether the list that is kept beside the database names it too. */
  listKept: boolean;
}
