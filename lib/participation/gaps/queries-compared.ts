import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { COMPLETENESS_THRESHOLD } from '@/lib/participation/gaps/rules-ranking';

const PERCENT = Math.round(COMPLETENESS_THRESHOLD * 100);

/** Enough is recorded of the row `p` to compare it. In whole numbers: 0.8 is none that a computer can hold. */
export const IS_COMPARED = Prisma.sql`p.eligible > 0 AND p.known * 100 >= p.eligible * ${PERCENT}::int`;
