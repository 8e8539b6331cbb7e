import type { z } from 'zod';

/** A column of a raw result: its type in the database (pg_type.oid), and which of that type's values it may hold. */
export interface RawColumn<out Value> {
  readonly type: number;
  readonly allows: (value: unknown) => boolean;
  /** Of no value: it carries what a value is for the compiler. */
  readonly value?: Value;
}

/** The numbers that PostgreSQL gives its own types; they are the same in every database. */
const TYPE = { boolean: 16, int: 23, text: 25, jsonb: 3802, ints: 1007, texts: 1009 } as const;

const isGiven = (value: unknown): boolean => value !== null;
const isWhole = (value: unknown): boolean => Array.isArray(value) && !value.includes(null);

export const rawInt: RawColumn<number> = { type: TYPE.int, allows: isGiven };
export const rawText: RawColumn<string> = { type: TYPE.text, allows: isGiven };
export const rawBoolean: RawColumn<boolean> = { type: TYPE.boolean, allows: isGiven };
export const rawInts: RawColumn<number[]> = { type: TYPE.ints, allows: isWhole };
export const rawTexts: RawColumn<string[]> = { type: TYPE.texts, allows: isWhole };

/** A text that is one of a list of words: an enumeration read as text. */
export function rawWord<const Word extends string>(words: readonly Word[]): RawColumn<Word> {
  const known = new Set<unknown>(words);
  return { type: TYPE.text, allows: (value) => known.has(value) };
}

/** JSON that a schema takes as it is; what the schema would change is not changed. */
export const rawJson = <Schema extends z.ZodType>(schema: Schema): RawColumn<z.input<Schema>> => ({
  type: TYPE.jsonb,
  allows: (value) => schema.safeParse(value).success,
});

export const orNull = <Value>({ type, allows }: RawColumn<Value>): RawColumn<Value | null> => ({
  type,
  allows: (value) => value === null || allows(value),
});
