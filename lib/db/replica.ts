import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { environment } from '@/lib/config/environment';
import { processWide } from '@/lib/core/process-wide';
import { openDirectReader, type DirectReader } from '@/lib/db/direct-reading';
import { PrismaClient } from '@/lib/db/generated/client';
import { inTime } from '@/lib/db/in-time';
import { OneByOneClient } from '@/lib/db/one-by-one-client';

/*
 * A streaming replica of the database takes reads off it, but shows every change a moment later. A page that is made of a
 * state before the change that had it made anew would be kept, and stay wrong. So before each read the database is asked
 * how far it has come, and the replica is read once it has come as far: what anybody was told to be saved is seen, by
 * whoever saved it and by everybody else.
 */

const POOL_SIZE = 10;
/** A replica on the same network is behind by less; whoever waits longer is served sooner by the database itself. */
const CATCH_UP_MS = 100;
const LOOK_AGAIN_MS = 5;
const ANSWER_MS = 1_000;
/** How long nobody asks again, where it did not answer and where it was too far behind. */
const REST_MS = { away: 5_000, behind: 1_000 } as const;

export type ReplicaState = 'in_use' | keyof typeof REST_MS;

interface Replica {
  readonly client: PrismaClient;
  readonly primary: DirectReader & { close(): Promise<void> };
  readonly replica: DirectReader & { close(): Promise<void> };
  /** What the latest read found; null before the first. */
  state: ReplicaState | null;
  restsUntil: number;
  /** How far the database had come when it was asked last, by its write-ahead log. */
  position: string | null;
}

const shared = processWide<Replica>('replica');

function open(): Replica | null {
  const known = shared.get();
  if (known) return known;
  const { appDatabaseUrl, replicaUrl } = environment();
  if (!appDatabaseUrl || !replicaUrl) return null;
  const options = { statementTimeoutMs: ANSWER_MS, asWritersDo: true };
  const pool = { connectionString: replicaUrl, max: POOL_SIZE, Client: OneByOneClient };
  const opened: Replica = {
    client: new PrismaClient({ adapter: new PrismaPg(pool) }),
    primary: openDirectReader(appDatabaseUrl, options),
    replica: openDirectReader(replicaUrl, options),
    state: null,
    restsUntil: 0,
    position: null,
  };
  shared.set(opened);
  return opened;
}

/** A connection that is being made may take longer than anybody should wait for it. */
const answered = <Value>(answer: Promise<Value>): Promise<Value> => inTime(answer, ANSWER_MS);

const positionSchema = z.object({ position: z.string() });
const answerSchema = z.object({ isReplica: z.boolean(), hasCome: z.boolean().nullable() });

/** How far the database has come; while it is away, how far it had come when it was asked last. */
async function askPosition(known: Replica): Promise<string> {
  try {
    const [row] = await answered(
      known.primary.rows(positionSchema)`SELECT pg_current_wal_flush_lsn()::text AS position`,
    );
    if (row) known.position = row.position;
  } catch (error) {
    if (known.position === null) throw error;
  }
  if (known.position === null) throw new Error('The database does not say how far it has come.');
  return known.position;
}

async function catchUp(known: Replica): Promise<ReplicaState> {
  const position = await askPosition(known);
  const until = performance.now() + CATCH_UP_MS;
  for (;;) {
    const [answer] = await answered(
      known.replica.rows(answerSchema)`
        SELECT pg_is_in_recovery() AS "isReplica", pg_last_wal_replay_lsn() >= ${position}::text::pg_lsn AS "hasCome"`,
    );
    if (answer?.isReplica !== true) return 'away';
    if (answer.hasCome === true) return 'in_use';
    if (performance.now() > until) return 'behind';
    await delay(LOOK_AGAIN_MS);
  }
}

function rest(known: Replica, state: keyof typeof REST_MS): void {
  known.state = state;
  known.restsUntil = performance.now() + REST_MS[state];
}

/**
 * Reads on the replica, if there is one that answers and has come as far as the database.
 *
 * @param read is done again on the database where the replica ends in the middle, so it must not have shown anything to anybody
 * @returns undefined where the database has to be read
 */
export async function readReplica<Value>(
  read: (client: PrismaClient) => Promise<Value>,
): Promise<{ value: Value } | undefined> {
  const known = open();
  if (!known || performance.now() < known.restsUntil) return undefined;
  const state = await catchUp(known).catch((): ReplicaState => 'away');
  if (state !== 'in_use') {
    rest(known, state);
    return undefined;
  }
  try {
    known.state = state;
    return { value: await read(known.client) };
  } catch {
    // Whatever it was, the database answers it once more, or says it again: a replica also ends reads that keep it from
    // catching up.
    rest(known, 'away');
    return undefined;
  }
}

/** What the latest read found; null where none is configured, or nothing was read yet. */
export const replicaState = (): ReplicaState | null => open()?.state ?? null;

export async function closeReplica(): Promise<void> {
  const known = shared.get();
  shared.clear();
  if (known) await Promise.all([known.client.$disconnect(), known.primary.close(), known.replica.close()]);
}
