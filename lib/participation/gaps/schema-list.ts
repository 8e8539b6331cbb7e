import { z } from 'zod';
import { differingFrom, firstValues, isWritten, type AddressQuery } from '@/lib/core/address-query';
import { slugSchema } from '@/lib/core/schema-text';
import { MEMBER_KINDS } from '@/lib/members/types';
import { REGIONS } from '@/lib/members/types-region';
import { GAP_KINDS } from '@/lib/participation/gaps/types';
import {
  COMPLETENESS_CHOICES,
  GAP_SPANS,
  type CompletenessChoice,
  type GapsView,
} from '@/lib/participation/gaps/types-list';

const isChoice = (percent: number): percent is CompletenessChoice =>
  COMPLETENESS_CHOICES.some((choice) => choice === percent);

/* Addresses are typed and shortened by hand: invalid parameters are ignored, never an error page. */
const viewSchema = z.object({
  gap: z.enum(GAP_KINDS).catch('attendance'),
  span: z.enum(GAP_SPANS).catch('open'),
  network: slugSchema.nullable().catch(null),
  kind: z.enum(MEMBER_KINDS).nullable().catch(null),
  region: z.enum(REGIONS).nullable().catch(null),
  complete: z
    .string()
    .regex(/^[1-9]\d{1,2}$/)
    .transform(Number)
    .refine(isChoice)
    .catch(80),
  lines: z.enum(['first', 'all']).catch('first'),
});

export const DEFAULT_GAPS_VIEW: GapsView = Object.freeze(viewSchema.parse({}));

/** What the page begins with, whatever it lists: the longest gaps of all, open or closed. */
export const LONGEST_GAPS_VIEW: GapsView = Object.freeze({ ...DEFAULT_GAPS_VIEW, span: 'ever' });

/** The view an address asks for. */
export function readGapsView(query: AddressQuery): GapsView {
  return Object.freeze(viewSchema.parse(firstValues(query)));
}

export const gapsQuery = (view: GapsView): Record<string, string> => differingFrom(DEFAULT_GAPS_VIEW, view);

export const isCanonicalGapsQuery = (query: AddressQuery): boolean => isWritten(query, gapsQuery(readGapsView(query)));
