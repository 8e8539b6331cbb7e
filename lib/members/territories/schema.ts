import { z } from 'zod';
import { editShape } from '@/lib/core/schema-edit';
import { localisedTextSchema, slugSchema } from '@/lib/core/schema-text';
import { TERRITORY_KINDS } from '@/lib/members/territories/types';

export const territoryInputSchema = z.strictObject({
  slug: slugSchema,
  kind: z.enum(TERRITORY_KINDS),
  name: localisedTextSchema(200),
  isoState: z
    .string()
    .regex(/^[A-Z]{2}$/, 'iso_code_form')
    .nullable(),
  isoSubdivision: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'iso_subdivision_form')
    .nullable(),
  ags: z
    .string()
    .regex(/^(?:\d{2}|\d{3}|\d{5}|\d{8})$/, 'ags_form')
    .nullable(),
});
export type TerritoryInput = z.infer<typeof territoryInputSchema>;

export const territoryEditSchema = territoryInputSchema.extend(editShape);
export type TerritoryEdit = z.input<typeof territoryEditSchema>;
