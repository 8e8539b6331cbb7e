import { z } from 'zod';
import { differingFrom, firstValues, isWritten, type AddressQuery } from '@/lib/core/address-query';
import { slugSchema } from '@/lib/core/schema-text';
import { MEMBER_KINDS, SEAT_KINDS } from '@/lib/members/types';
import {
  MATRIX_AXES,
  MATRIX_GROUPINGS,
  MATRIX_SIZES,
  MATRIX_SORTS,
  type MatrixView,
} from '@/lib/participation/matrix/types';

const yearSchema = z
  .string()
  .regex(/^[1-9]\d{3}$/)
  .transform(Number);

/* Addresses are typed and shortened by hand: invalid parameters are ignored, never an error page. */
const viewSchema = z.object({
  axis: z.enum(MATRIX_AXES).nullable().catch(null),
  sort: z.enum(MATRIX_SORTS).nullable().catch(null),
  group: z.enum(MATRIX_GROUPINGS).catch('none'),
  size: z.enum(MATRIX_SIZES).catch('rows'),
  kind: z.enum(MEMBER_KINDS).nullable().catch(null),
  seat: z.enum(SEAT_KINDS).nullable().catch(null),
  from: yearSchema.nullable().catch(null),
  to: yearSchema.nullable().catch(null),
  member: slugSchema.nullable().catch(null),
});

export const DEFAULT_VIEW: MatrixView = Object.freeze(viewSchema.parse({}));

/** The view an address asks for; years in the wrong order are turned around. */
export function readMatrixView(query: AddressQuery): MatrixView {
  const view = viewSchema.parse(firstValues(query));
  const turned = view.from !== null && view.to !== null && view.from > view.to;
  return Object.freeze(turned ? { ...view, from: view.to, to: view.from } : view);
}

export const matrixQuery = (view: MatrixView): Record<string, string> => differingFrom(DEFAULT_VIEW, view);

export const isCanonicalQuery = (query: AddressQuery): boolean => isWritten(query, matrixQuery(readMatrixView(query)));

/** Where the drawing was clicked without JavaScript, in CSS pixels; null: the address holds no click. */
export function readMatrixClick(query: AddressQuery): { x: number; y: number } | null {
  const click = z.object({ 'at.x': z.coerce.number().min(0), 'at.y': z.coerce.number().min(0) }).safeParse(query);
  return click.success ? { x: click.data['at.x'], y: click.data['at.y'] } : null;
}
