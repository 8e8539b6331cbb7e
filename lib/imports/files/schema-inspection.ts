import { z } from 'zod';
import { SHOWN_ORDERS } from '@/lib/imports/files/rules-date-order';
import { ENCODINGS, HIDDEN_ROWS, TABLE_FORMATS } from '@/lib/imports/files/rows/types';
import type { FileInspection } from '@/lib/imports/files/types-inspection';

const legendSchema = z.object({ mark: z.string(), text: z.string(), line: z.int() });
const cellsSchema = z.object({ count: z.int().min(0), cells: z.array(z.string()) });
const shownSchema = z.object({ line: z.int(), text: z.string() });

/** What one reading of a file told, as its job keeps it. */
export const fileInspectionSchema = z.object({
  format: z.enum(TABLE_FORMATS),
  delimiter: z.string().nullable(),
  encoding: z.enum(ENCODINGS).nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  hidden: z
    .object({
      columns: z.array(z.int().min(0)),
      sheets: z.array(z.string()),
      rows: z.object({
        hidden: z.int().min(0),
        filtered: z.int().min(0),
        ranges: z.array(z.object({ from: z.int(), to: z.int(), why: z.enum(HIDDEN_ROWS) })),
      }),
    })
    .optional(),
  header: z.array(z.string()),
  top: z
    .object({
      first: z.int(),
      last: z.int(),
      rows: z.array(z.object({ line: z.int(), text: z.string() })),
    })
    .optional(),
  rows: z.int().min(0),
  samples: z.array(z.array(z.string())),
  values: z.array(z.array(z.string()).nullable()),
  codes: z.array(z.array(z.string()).nullable()).optional(),
  filled: z.array(z.int().min(0)).optional(),
  dates: z.array(z.partialRecord(z.enum(SHOWN_ORDERS), shownSchema).nullable()).optional(),
  legend: z.array(legendSchema).optional(),
  beside: z.object({ commented: cellsSchema, struck: cellsSchema, concealed: cellsSchema.optional() }).optional(),
  footnotes: z.array(legendSchema).optional(),
}) satisfies z.ZodType<FileInspection>;
