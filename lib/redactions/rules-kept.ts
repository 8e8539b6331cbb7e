import { keptRedactionsSchema, type KeptRedaction } from '@/lib/redactions/schema';

/** Tells one redaction from another. */
export const redactionKey = (redaction: KeptRedaction): string =>
  redaction.kind === 'text' ? `${redaction.sha256} ${redaction.salt}` : redaction.sha256;

/** Those of the first list and, behind them, what only the second has. */
export function uniteRedactions(first: readonly KeptRedaction[], second: readonly KeptRedaction[]): KeptRedaction[] {
  return [...new Map([...first, ...second].map((redaction) => [redactionKey(redaction), redaction])).values()];
}

/** As the file holds it that is kept beside backups. */
export const writeRedactions = (redactions: readonly KeptRedaction[]): string =>
  `${JSON.stringify({ redactions }, null, 2)}\n`;

/** @throws SyntaxError or ZodError where the text is no such file */
export const readRedactions = (text: string): KeptRedaction[] =>
  keptRedactionsSchema.parse(JSON.parse(text)).redactions;
