import { FILE_LIMITS } from '@/lib/imports/files/rows/rules-limits';

/** One character more than a cell may have shows that it has too many. */
export const MOST_CHARACTERS = FILE_LIMITS.cellCharacters + 1;
/** What one character takes as `_x0001_`. */
const ESCAPE_CHARACTERS = 7;

const BLANKS = /[ \t\r\n]+/g;

/**
 * The text of a cell, put together from its paragraphs. Blanks and line breaks of the XML count as one blank, and none
 * at the beginning of a paragraph; what is meant is written as an element (ODF 1.3 part 3, 6.1.2).
 */
export class CellTextBuilder {
  private text = '';
  private paragraphs = 0;
  /** Whether a blank of the XML would be one too many here. */
  private isBlankTaken = true;
  private most = MOST_CHARACTERS;

  openCell(isEscaped: boolean): void {
    this.text = '';
    this.paragraphs = 0;
    this.most = isEscaped ? MOST_CHARACTERS * ESCAPE_CHARACTERS : MOST_CHARACTERS;
  }

  openParagraph(): void {
    if (this.paragraphs > 0) this.put('\n');
    this.paragraphs += 1;
    this.isBlankTaken = true;
  }

  write(text: string): void {
    let collapsed = text.replace(BLANKS, ' ');
    if (this.isBlankTaken && collapsed.startsWith(' ')) collapsed = collapsed.slice(1);
    if (collapsed === '') return;
    this.put(collapsed);
    this.isBlankTaken = collapsed.endsWith(' ');
  }

  /** Characters that stand there as an element. */
  writeExact(character: string, count: number): void {
    this.put(character.repeat(Math.min(count, this.most)));
    this.isBlankTaken = false;
  }

  private put(text: string): void {
    if (this.text.length < this.most) this.text += text.slice(0, this.most - this.text.length);
  }

  /** @returns null where there is no paragraph */
  closeCell = (): string | null => (this.paragraphs === 0 ? null : this.text);
}
