import { z } from 'zod';
import { rowIdSchema, textSchema } from '@/lib/core/schema-text';
import { gridKey } from '@/lib/imports/grid/rules';
import { MOST_GRID_CELLS, readGridLine } from '@/lib/imports/grid/rules-lines';
import { seenShape } from '@/lib/participation/consequences/schema';

const cellSchema = z.string().transform((line, context) => {
  const cell = readGridLine(line);
  if (cell) return cell;
  context.addIssue({ code: 'custom', message: 'wrong_form' });
  return z.NEVER;
});

/** The changed cells of a grid, as its form sends them. */
export const gridFormSchema = z.strictObject({
  networkId: rowIdSchema,
  sourceId: rowIdSchema,
  cells: z
    .array(z.string())
    .min(1, 'required')
    .max(MOST_GRID_CELLS, 'too_many')
    .pipe(z.array(cellSchema))
    .refine((cells) => new Set(cells.map(gridKey)).size === cells.length, 'member_twice'),
  reason: textSchema(1_000).nullable().default(null),
  release: z.enum(['drafts', 'publish']),
  ...seenShape,
});
export type GridOrder = Omit<z.output<typeof gridFormSchema>, 'release' | 'seen'>;

/** Who came to one meeting, as its check-in sends it: a draft, which changes nothing that is public. */
export const checkInFormSchema = gridFormSchema
  .omit({ reason: true, release: true })
  .refine(({ cells }) => new Set(cells.map(({ meetingId }) => meetingId)).size <= 1, {
    error: 'wrong_form',
    path: ['cells'],
  })
  .transform((order) => ({ ...order, reason: null, release: 'drafts' as const }));

/** How the form's texts are read. In the cells nothing is typed. */
export const GRID_FORM = { numbers: ['networkId', 'sourceId'], lines: ['cells'], unguarded: ['cells'] };
