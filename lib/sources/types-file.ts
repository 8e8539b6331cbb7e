import type { PersonalData } from '@/lib/core/personal-data/types';

/** What a source may carry, by media type, with the ending of its name. The database holds the same list. */
export const SOURCE_FILE_ENDINGS = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'text/plain': 'txt',
} as const;
export type SourceFileType = keyof typeof SOURCE_FILE_ENDINGS;

/** The same limit stands in the database. */
export const SOURCE_FILE_LARGEST_BYTES = 10 * 1_024 * 1_024;

/** A request with more never reaches the form's own answer; next.config.ts and proxy.ts keep to it. */
export const REQUEST_LARGEST_BYTES = 48 * 1_024 * 1_024;

/** What the address of a page says when its form was larger than that. */
export const REFUSED_TOO_LARGE = { name: 'refused', value: 'too-large' } as const;

/** What pages show of a source's file. */
export interface SourceFileFacts {
  name: string;
  mediaType: SourceFileType;
  /** In bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

/** By what right a file is the public's too, and since when. */
export interface SourceFilePublication {
  rights: string;
  publishedAt: Date;
}

/** What looks like a person or like health in a file's text. */
export type FileFindings =
  | { kind: 'not_text' }
  | {
      kind: 'text';
      /** The first passages, with the line they stand in, counted from 1. */
      lines: readonly { line: number; found: readonly PersonalData[] }[];
      /** How many lines more have some. */
      moreLines: number;
    };

/** Why a file is refused. */
export type SourceFileFault = 'file_missing' | 'file_empty' | 'file_too_large' | 'file_type' | 'file_redacted';
