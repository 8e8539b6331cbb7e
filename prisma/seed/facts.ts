import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';

/**
 * When the addresses of the seed's sources were opened. The collections they come from name no day, only that they
 * were finished by this one; EDTF's open start says exactly that.
 */
export const ACCESSED = '../2026-11-23';

/** Rows of a CSV file beside the seed's code, checked one by one. @throws ZodError on a row that does not fit */
export function readFacts<Row>(file: string, row: z.ZodType<Row>): Row[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const records: unknown[] = parse(text, { columns: true });
  return records.map((record) => row.parse(record));
}

/** Ids of rows just written, by the name under which the facts refer to them. */
export class Ids {
  readonly #ids = new Map<string, number>();

  set(name: string, id: number): void {
    this.#ids.set(name, id);
  }

  /** @throws Error when the facts refer to something they do not hold */
  of(name: string): number {
    const id = this.#ids.get(name);
    if (id === undefined) throw new Error(`The seed refers to "${name}" but does not hold it.`);
    return id;
  }
}
