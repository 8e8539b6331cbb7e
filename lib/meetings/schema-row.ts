import { z } from 'zod';
import type { Editable } from '@/lib/audit/types-edit';
import { localisedOrNull } from '@/lib/core/localised-text';
import type { meetingInputSchema } from '@/lib/meetings/schema';
import { seriesFields } from '@/lib/meetings/rules-series';
import { MEETING_KINDS, MEETING_STATES } from '@/lib/meetings/types';

export type MeetingFields = Omit<z.output<typeof meetingInputSchema>, 'networkId'>;

/** A row as the history keeps it (JSON by column name), read as the fields of the form that edits it. */
export const meetingRowSchema: z.ZodType<Editable<MeetingFields>> = z
  .object({
    id: z.number(),
    version: z.number(),
    network_id: z.number(),
    slug: z.string(),
    title_de: z.string(),
    title_en: z.string(),
    date_edtf: z.string(),
    number: z.number().nullable(),
    /** Rows of the history that are older than the column lack it. */
    label: z.string().nullish(),
    kind: z.enum(MEETING_KINDS),
    state: z.enum(MEETING_STATES),
    place_de: z.string().nullable(),
    place_en: z.string().nullable(),
    host_member_id: z.number().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    version: row.version,
    networkId: row.network_id,
    fields: {
      slug: row.slug,
      title: { de: row.title_de, en: row.title_en },
      date: row.date_edtf,
      ...seriesFields(row),
      kind: row.kind,
      state: row.state,
      place: localisedOrNull(row.place_de, row.place_en),
      hostMemberId: row.host_member_id,
    },
  }));
