/*
 * Number formats in sections, "positive;negative;zero;text" or with conditions: "[=1]"ja";"nein"". Which section a cell
 * has, and what it shows where the section is nothing but text. Nothing else of a format is worked out here.
 */

/** A section: a text in place of the value; nothing at all; or what else is made of the value. */
export type Section<Format> = { kind: 'text'; text: string } | { kind: 'nothing' } | { kind: 'value'; format: Format };

export const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof COMPARISONS)[number];

export interface Condition {
  compare: Comparison;
  to: number;
}

/** A format with a section that shows a text, or nothing, in place of a value. */
export interface Sections<Format> {
  kind: 'sections';
  /** In their order; the first whose condition holds counts. null: any value. */
  numbers: readonly { when: Condition | null; shows: Section<Format> }[];
  /** Of texts: what stands before and behind them, `null` as they stand; without `between`, in place of them. */
  texts: { before: string; behind: string; between: boolean } | null;
}

/** A format that is not understood: what the cell shows, nothing here can say. */
export interface Unclear {
  kind: 'unclear';
}

const HOLDS: Readonly<Record<Comparison, (value: number, to: number) => boolean>> = {
  '=': (value, to) => value === to,
  '<>': (value, to) => value !== to,
  '<': (value, to) => value < to,
  '<=': (value, to) => value <= to,
  '>': (value, to) => value > to,
  '>=': (value, to) => value >= to,
};

/** The section of a number; null where the format has none for it, and programs show different things. */
export const sectionFor = <Format>({ numbers }: Sections<Format>, value: number): Section<Format> | null =>
  numbers.find(({ when }) => when === null || HOLDS[when.compare](value, when.to))?.shows ?? null;

/** What a cell with a text shows; empty where its format hides it. */
export function textInFormat({ texts }: Pick<Sections<never>, 'texts'>, text: string): string {
  if (texts === null) return text;
  return `${texts.before}${texts.between ? text : ''}${texts.behind}`.trim();
}
