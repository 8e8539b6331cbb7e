import { guardApostrophe } from '@/lib/core/formula-guard';
import { ESCAPED_TEXT_STYLE, toOdsText } from '@/lib/core/ods-text';
import type { ColumnKind } from '@/lib/exports/rules-tables';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

/** Blanks that XML would lose: more than one, and such as begin or end a paragraph. */
const BLANKS = / {2,}|^ +| +$|\t/g;
const blankElement = (blanks: string): string =>
  blanks === '\t' ? '<text:tab/>' : `<text:s text:c="${blanks.length}"/>`;

/** A text as paragraphs, one a line. */
const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<text:p>${escapeXml(line).replace(BLANKS, blankElement)}</text:p>`)
    .join('');

export const HEADER_STYLE = 'header';
export const DAY_STYLE = 'day';

const styled = (style: string | null): string => (style === null ? '' : ` table:style-name="${style}"`);

/** A cell of text by type: whatever it holds, nothing of it runs. */
export function textCell(text: string, style: string | null = null): string {
  if (text === '') return '<table:table-cell/>';
  const written = toOdsText(guardApostrophe(text));
  const own = written.isEscaped ? ESCAPED_TEXT_STYLE : style;
  return `<table:table-cell${styled(own)} office:value-type="string">${paragraphs(written.text)}</table:table-cell>`;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
/** Before it, programs disagree about the calendar, and some have no days at all. */
const FIRST_DAY = '1900-03-01';
const isDay = (text: string): boolean => {
  if (!DAY.test(text) || text < FIRST_DAY) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
};

/** As many digits as every program keeps, and no zero in front, which a number would lose. */
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;

const dayCell = (text: string): string =>
  `<table:table-cell${styled(DAY_STYLE)} office:value-type="date" office:date-value="${text}"><text:p>${text}</text:p></table:table-cell>`;
const numberCell = (text: string): string =>
  `<table:table-cell office:value-type="float" office:value="${text}"><text:p>${text}</text:p></table:table-cell>`;

/**
 * A cell that reads as the same text again. A date that is known to the day is a date, so that it can be sorted and
 * counted with; one that is less sure is text, because a spreadsheet would make a day of it.
 */
export function odsCell(text: string, kind: ColumnKind | undefined): string {
  if (kind === 'date' && isDay(text)) return dayCell(text);
  return kind === 'number' && WHOLE_NUMBER.test(text) ? numberCell(text) : textCell(text);
}
