import { z } from 'zod';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { parsePartialDate } from '@/lib/core/partial-date';
import { boundedDateSchema, rowIdSchema, textSchema } from '@/lib/core/schema-text';
import { seenShape } from '@/lib/participation/consequences/schema';

export const RANGE_REPLACES = ['same_source', 'all'] as const;

const rangeShape = {
  networkId: rowIdSchema,
  memberId: rowIdSchema,
  sourceId: rowIdSchema,
  since: boundedDateSchema,
  until: boundedDateSchema,
  status: z.enum(ATTENDANCE_STATUSES),
  replaces: z.enum(RANGE_REPLACES).default('same_source'),
  note: textSchema(1_000).nullable().default(null),
};

const isInOrder = ({ since, until }: { since: string; until: string }): boolean => {
  const [first, last] = [parsePartialDate(since), parsePartialDate(until)];
  return !first.ok || !last.ok || (first.value.earliest ?? '') <= (last.value.latest ?? '');
};
const outOfOrder = { message: 'ends_before_it_begins', path: ['until'] };

/** A status for a member and a period, to be looked at. */
export const rangeSchema = z.strictObject(rangeShape).refine(isInOrder, outOfOrder);

/** The same, to be written. */
export const rangeFormSchema = z
  .strictObject({ ...rangeShape, ...seenShape, release: z.enum(['drafts', 'publish']) })
  .refine(isInOrder, outOfOrder);

/** How a form's texts are read as either. */
export const RANGE_FORM = { numbers: ['networkId', 'memberId', 'sourceId'], dates: ['since', 'until'] };
