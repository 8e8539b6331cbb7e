import { findPersonalData } from '@/lib/core/personal-data/find';
import type { FileFindings, SourceFileType } from '@/lib/sources/types-file';

const LINES_SHOWN = 30;

/** Nothing is found across the break of a line; a line without one is looked at piece by piece, so that it stays quick. */
const PIECES_OF_A_LINE = /.{1,2000}/gsu;

/**
 * Passages in a file that look like a person or like health, for whoever is about to publish it. Only plain text is
 * read: what a picture or a PDF shows is for somebody's eyes.
 */
export function findPersonsInFile(bytes: Uint8Array, mediaType: SourceFileType): FileFindings {
  if (mediaType !== 'text/plain') return { kind: 'not_text' };
  const text = new TextDecoder().decode(bytes);
  const withSome = text.split(/\r\n|\r|\n/).flatMap((content, at) => {
    const pieces = content.match(PIECES_OF_A_LINE) ?? [];
    const found = pieces.flatMap(findPersonalData);
    return found.length > 0 ? [{ line: at + 1, found }] : [];
  });
  return {
    kind: 'text',
    lines: withSome.slice(0, LINES_SHOWN),
    moreLines: Math.max(0, withSome.length - LINES_SHOWN),
  };
}
