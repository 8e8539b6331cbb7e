import { z } from 'zod';
import { slugSchema } from '@/lib/core/schema-text';
import { DOWNLOAD_FORMATS, EXPORT_TABLES } from '@/lib/exports/types';

const FILE = new RegExp(`^(${EXPORT_TABLES.join('|')})\\.(${DOWNLOAD_FORMATS.join('|')})$`);

/** What the address of a download asks for: "attendances.csv" of a network. A matrix is of one source. */
export const downloadSchema = z
  .strictObject({
    network: slugSchema,
    table: z
      .string()
      .regex(FILE)
      .transform((file) => {
        const [, table, format] = FILE.exec(file) ?? [];
        return { name: z.enum(EXPORT_TABLES).parse(table), format: z.enum(DOWNLOAD_FORMATS).parse(format) };
      }),
    drafts: z.literal('1').optional(),
    source: slugSchema.optional(),
  })
  .refine(({ table, source }) => (table.name === 'matrix') === (source !== undefined), 'source');
export type Download = z.output<typeof downloadSchema>;
