import { z } from 'zod';
import type { Editable } from '@/lib/audit/types-edit';
import type { TerritoryInput } from '@/lib/members/territories/schema';
import { TERRITORY_KINDS } from '@/lib/members/territories/types';

export type TerritoryFields = TerritoryInput;

/** A row as the history keeps it (JSON by column name), read as the fields of the form that edits it. */
export const territoryRowSchema: z.ZodType<Editable<TerritoryFields>> = z
  .object({
    id: z.number(),
    version: z.number(),
    slug: z.string(),
    kind: z.enum(TERRITORY_KINDS),
    name_de: z.string(),
    name_en: z.string(),
    iso_state: z.string().nullable(),
    iso_subdivision: z.string().nullable(),
    ags: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    version: row.version,
    networkId: null,
    fields: {
      slug: row.slug,
      kind: row.kind,
      name: { de: row.name_de, en: row.name_en },
      isoState: row.iso_state,
      isoSubdivision: row.iso_subdivision,
      ags: row.ags,
    },
  }));
