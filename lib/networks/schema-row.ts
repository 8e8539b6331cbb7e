import { z } from 'zod';
import type { Editable } from '@/lib/audit/types-edit';
import { localisedOrNull } from '@/lib/core/localised-text';
import type { NetworkInput, OrganiserTermInput } from '@/lib/networks/schema';
import { PARTICIPATION_DUTIES } from '@/lib/networks/types';

/*
 * Rows as the history keeps them (JSON by column name), read as the fields of the form that edits them.
 */

export type NetworkFields = NetworkInput;

export const networkRowSchema: z.ZodType<Editable<NetworkFields>> = z
  .object({
    id: z.number(),
    version: z.number(),
    slug: z.string(),
    name_de: z.string(),
    name_en: z.string(),
    description_de: z.string(),
    description_en: z.string(),
    duty: z.enum(PARTICIPATION_DUTIES),
    coverage_since: z.string().nullable(),
    coverage_until: z.string().nullable(),
    coverage_note_de: z.string().nullable(),
    coverage_note_en: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    version: row.version,
    networkId: null,
    fields: {
      slug: row.slug,
      name: { de: row.name_de, en: row.name_en },
      description: { de: row.description_de, en: row.description_en },
      duty: row.duty,
      coverage:
        row.coverage_since !== null && row.coverage_until !== null
          ? { since: row.coverage_since, until: row.coverage_until }
          : null,
      coverageNote: localisedOrNull(row.coverage_note_de, row.coverage_note_en),
    },
  }));

export type OrganiserTermFields = Omit<OrganiserTermInput, 'networkId'>;

export const organiserTermRowSchema: z.ZodType<Editable<OrganiserTermFields>> = z
  .object({
    id: z.number(),
    version: z.number(),
    network_id: z.number(),
    organiser: z.string(),
    member_id: z.number().nullable(),
    since_edtf: z.string().nullable(),
    until_edtf: z.string().nullable(),
    source_id: z.number(),
    quote: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    version: row.version,
    networkId: row.network_id,
    fields: {
      organiser: row.organiser,
      memberId: row.member_id,
      since: row.since_edtf,
      until: row.until_edtf,
      sourceId: row.source_id,
      quote: row.quote,
    },
  }));
