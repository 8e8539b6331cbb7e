import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';

/** Plain data as a JSON column takes it: Prisma's type asks for an index signature that interfaces do not have. */
export const toJson = (value: object): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
