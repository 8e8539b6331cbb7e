import { z } from 'zod';
import type { Editable } from '@/lib/audit/types-edit';
import type { memberInputSchema, seatInputSchema } from '@/lib/members/schema';
import { MEMBER_KINDS, SEAT_KINDS } from '@/lib/members/types';

/*
 * Rows as the history keeps them (JSON by column name), read as the fields of the form that edits them.
 */

export type MemberFields = Omit<z.output<typeof memberInputSchema>, 'aliases'>;

export const memberRowSchema: z.ZodType<Editable<MemberFields>> = z
  .object({
    id: z.number(),
    version: z.number(),
    slug: z.string(),
    kind: z.enum(MEMBER_KINDS),
    name_de: z.string(),
    name_en: z.string(),
    iso_code: z.string().nullable(),
    // Rows of the history that are older than the column lack it.
    territory_id: z.number().nullish(),
  })
  .transform((row) => ({
    id: row.id,
    version: row.version,
    networkId: null,
    fields: {
      slug: row.slug,
      kind: row.kind,
      name: { de: row.name_de, en: row.name_en },
      isoCode: row.iso_code,
      territoryId: row.territory_id ?? null,
    },
  }));

export type SeatFields = Omit<z.output<typeof seatInputSchema>, 'networkId' | 'memberId'>;

export const seatRowSchema: z.ZodType<Editable<SeatFields>> = z
  .object({
    id: z.number(),
    version: z.number(),
    network_id: z.number(),
    kind: z.enum(SEAT_KINDS),
    since_edtf: z.string().nullable(),
    until_edtf: z.string().nullable(),
    basis_de: z.string(),
    basis_en: z.string(),
    source_id: z.number(),
    // Rows of the history that are older than these columns lack them.
    doubt_source_id: z.number().nullish(),
    doubt_quote: z.string().nullish(),
    doubt_locator: z.string().nullish(),
  })
  .transform((row) => ({
    id: row.id,
    version: row.version,
    networkId: row.network_id,
    fields: {
      kind: row.kind,
      since: row.since_edtf,
      until: row.until_edtf,
      basis: { de: row.basis_de, en: row.basis_en },
      sourceId: row.source_id,
      doubt: row.doubt_source_id
        ? { sourceId: row.doubt_source_id, quote: row.doubt_quote ?? null, locator: row.doubt_locator ?? null }
        : null,
    },
  }));
