import { z } from 'zod';
import { differingFrom, firstValues, isWritten, type AddressQuery } from '@/lib/core/address-query';
import { slugSchema } from '@/lib/core/schema-text';
import type { MembersView } from '@/lib/members/list/types';
import { MEMBER_KINDS } from '@/lib/members/types';

const LONGEST_NAME = 80;

/* Addresses are typed and shortened by hand: invalid parameters are ignored, never an error page. */
const viewSchema = z.object({
  name: z
    .string()
    .transform((text) =>
      text
        .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
        .trim()
        .slice(0, LONGEST_NAME),
    )
    .catch(''),
  letter: z
    .string()
    .regex(/^[A-Z#]$/)
    .nullable()
    .catch(null),
  kind: z.enum(MEMBER_KINDS).nullable().catch(null),
  network: slugSchema.nullable().catch(null),
});

export const ALL_MEMBERS: MembersView = Object.freeze(viewSchema.parse({}));

/** The view an address asks for. */
export const readMembersView = (query: AddressQuery): MembersView =>
  Object.freeze(viewSchema.parse(firstValues(query)));

export const membersQuery = (view: MembersView): Record<string, string> => differingFrom(ALL_MEMBERS, view);

export const isCanonicalMembersQuery = (query: AddressQuery): boolean =>
  isWritten(query, membersQuery(readMembersView(query)));
