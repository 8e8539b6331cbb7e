import { z } from 'zod';
import type { Editable } from '@/lib/audit/types-edit';
import { localisedOrNull } from '@/lib/core/localised-text';
import type { SourceInput } from '@/lib/sources/schema';
import { SOURCE_KINDS } from '@/lib/sources/types';

export type SourceFields = SourceInput;

/** A row as the history keeps it (JSON by column name), read as the fields of the form that edits it. */
export const sourceRowSchema: z.ZodType<Editable<SourceFields>> = z
  .object({
    id: z.number(),
    version: z.number(),
    slug: z.string(),
    kind: z.enum(SOURCE_KINDS),
    title: z.string(),
    publisher: z.string(),
    language: z.string(),
    date_edtf: z.string().nullable(),
    address: z.string().nullable(),
    accessed_edtf: z.string(),
    note_de: z.string().nullable(),
    note_en: z.string().nullable(),
    issued_by_member_id: z.number().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    version: row.version,
    networkId: null,
    fields: {
      slug: row.slug,
      kind: row.kind,
      title: row.title,
      publisher: row.publisher,
      language: row.language,
      date: row.date_edtf,
      address: row.address,
      accessed: row.accessed_edtf,
      note: localisedOrNull(row.note_de, row.note_en),
      issuedByMemberId: row.issued_by_member_id,
    },
  }));
