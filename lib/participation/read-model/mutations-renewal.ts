import 'server-only';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { idRowSchema, queryRows } from '@/lib/db/query-rows';
import { demandProjector } from '@/lib/db/register-write';

/**
 * Raised whenever the rules say something else of a cell that is already stored. Rows of an older version are worked
 * out anew when a server starts.
 *
 * 1: unclear seats; a word against the state of the meeting.
 * 2: the account of a row; observers are guests; the longest gap is the one of most meetings missed.
 * 3: a gap knows in whose words its missed meetings are told.
 * 4: so does every cell, and an account; a gap whose bounds are told otherwise than its missed meetings is mixed.
 * 5: a row knows what is to be said of its longest open gap; a network has a summary.
 * 6: a gap knows which of its meetings only prepared others.
 * 7: a cell, an account and the last attendance know of what only announcements tell.
 */
export const READ_MODEL_RULES = 7;

/** A network of a million cells takes a minute. */
const RENEWAL_TIMEOUT_MS = 600_000;

/**
 * Works out anew every network whose rows come from older rules, one transaction a network. Nothing of the register
 * changes, so there is no audit event; pages may.
 *
 * @returns how many networks there were
 */
export async function renewReadModel(): Promise<number> {
  const stale = await queryRows(
    database(),
    idRowSchema,
    Prisma.sql`
    SELECT n.id FROM network n
    WHERE NOT EXISTS (SELECT FROM read_model r WHERE r.network_id = n.id AND r.rules >= ${READ_MODEL_RULES}::int)
    ORDER BY n.id`,
  );
  for (const { id } of stale) {
    await database().$transaction((transaction) => renewNetwork(transaction, id), {
      maxWait: RENEWAL_TIMEOUT_MS,
      timeout: RENEWAL_TIMEOUT_MS,
    });
  }
  return stale.length;
}

async function renewNetwork(transaction: Prisma.TransactionClient, networkId: number): Promise<void> {
  // A write that is under way brings its own rows up to date after this one, or has done so before it.
  await transaction.$executeRaw`LOCK TABLE participation IN EXCLUSIVE MODE`;
  await demandProjector()(transaction, new Map([[networkId, 'all']]));
  await transaction.readModel.upsert({
    where: { networkId },
    create: { networkId, rules: READ_MODEL_RULES },
    update: { rules: READ_MODEL_RULES },
  });
  await transaction.$executeRaw`NOTIFY register_changes, '*'`;
}
