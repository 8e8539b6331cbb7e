import { z } from 'zod';
import { firstOf, type AddressQuery } from '@/lib/core/address-query';
import { slugSchema } from '@/lib/core/schema-text';
import { MEMBER_KINDS, SEAT_KINDS } from '@/lib/members/types';
import { MATRIX_AXES, MATRIX_GROUPINGS, MATRIX_SIZES, MATRIX_SORTS, type MatrixView } from '@/lib/participation/types-matrix';

const yearSchema = z
  .string()
  .regex(/^[1-9]\d{3}$/)
  .transform(Number);

/* An address is typed and cut by hand: what it says wrongly is left out, never an error page. */
const viewSchema = z.object({
  axis: z.enum(MATRIX_AXES).nullable().catch(null),
  sort: z.enum(MATRIX_SORTS).catch('name'),
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
  const view = viewSchema.parse(Object.fromEntries(Object.entries(query).map(([name, value]) => [name, firstOf(value)])));
  const turned = view.from !== null && view.to !== null && view.from > view.to;
  return Object.freeze(turned ? { ...view, from: view.to, to: view.from } : view);
}

/** The query of a view: only what differs from the default, always in the same order. */
export function matrixQuery(view: MatrixView): Record<string, string> {
  return Object.fromEntries(
    (Object.keys(DEFAULT_VIEW) as (keyof MatrixView)[]).flatMap((name) => {
      const value = view[name];
      return value === null || value === DEFAULT_VIEW[name] ? [] : [[name, String(value)]];
    }),
  );
}

/** The address says a view in the one way `matrixQuery` would write it, and nothing else. */
export function isCanonicalQuery(query: AddressQuery): boolean {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const written = matrixQuery(readMatrixView(query));
  return given.length === Object.keys(written).length && given.every(([name, value]) => written[name] === value);
}

/** A click on the drawing without JavaScript: where in it, in CSS pixels. null: the address tells of none. */
export function readMatrixClick(query: AddressQuery): { x: number; y: number } | null {
  const click = z.object({ 'at.x': z.coerce.number().min(0), 'at.y': z.coerce.number().min(0) }).safeParse(query);
  return click.success ? { x: click.data['at.x'], y: click.data['at.y'] } : null;
}
