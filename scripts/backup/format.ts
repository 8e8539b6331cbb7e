import { z } from 'zod';
import { migrationSchema, sequenceSchema } from './catalogue';

/*
 * A backup is a ZIP file: `header.json`; `tables/<table>.copy`, the rows as PostgreSQL's COPY writes them; texts from
 * beside the database; `contents.json`, which says what there is; and `SHA256SUMS`. Unpacked, `sha256sum -c SHA256SUMS`
 * verifies it. Under a passphrase every part between header and sums is packed, encrypted, and named `….sealed`.
 */

export const FORMAT_VERSION = 1;

export const HEADER = 'header.json';
export const CONTENTS = 'contents.json';
export const SUMS = 'SHA256SUMS';
export const tablePart = (table: string): string => `tables/${table}.copy`;
export const REDACTIONS_PART = 'redactions.json';
export const legalPart = (file: string): string => `legal/${file}`;
export const sealedPart = (part: string): string => `${part}.sealed`;

/** How a passphrase becomes a key (scrypt), and what tells a wrong one at once. */
export const sealSchema = z.object({
  cost: z.int(),
  blockSize: z.int(),
  parallelization: z.int(),
  salt: z.string(),
  check: z.string(),
});
export type Seal = z.infer<typeof sealSchema>;

export const headerSchema = z.object({
  format: z.literal('praesenzregister-backup'),
  version: z.int(),
  /** When its one state of the database was taken. */
  madeAt: z.string(),
  program: z.string(),
  postgresql: z.string(),
  /** Null: secrets were left out, and nothing is encrypted. */
  seal: sealSchema.nullable(),
});
export type Header = z.infer<typeof headerSchema>;

export const contentsSchema = z.object({
  migrations: z.array(migrationSchema),
  tables: z.array(z.object({ table: z.string(), columns: z.array(z.string()).min(1), rows: z.int() })),
  sequences: z.array(sequenceSchema),
  legalTexts: z.array(z.string().regex(/^[\w.-]+$/)),
  hasRedactions: z.boolean(),
  /** Opens the second factors; only under a passphrase. */
  sessionSecret: z.string().nullable(),
});
export type Contents = z.infer<typeof contentsSchema>;
