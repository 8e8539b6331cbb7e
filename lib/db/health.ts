import 'server-only';
import { z } from 'zod';
import { environment } from '@/lib/config/environment';
import { processWide } from '@/lib/core/process-wide';
import type { WriteObstacle } from '@/lib/core/write-obstacle';
import { openDirectReader, type DirectReader } from '@/lib/db/direct-reading';
import { rememberedObstacle } from '@/lib/db/write-obstacle';

/** A database that takes longer than this over one row is not ready. */
const ANSWER_MS = 5_000;
const IDLE_SECONDS = 60;

export type DatabaseState = 'ready' | 'away' | WriteObstacle;

const probe = processWide<DirectReader>('probe');

const answerSchema = z.object({ isReadOnly: z.boolean(), holdsNetworks: z.boolean() });

/**
 * Whether the database answers and holds the register's tables, and whether it takes anything, asked on a connection of
 * its own: a busy pool is no reason to take the register out of service. That there is no space shows in writing only, so
 * it is what the latest write of this process met with. Never throws.
 */
export async function readDatabaseState(): Promise<DatabaseState> {
  const { appDatabaseUrl } = environment();
  if (!appDatabaseUrl) return 'away';
  const options = { statementTimeoutMs: ANSWER_MS, idleSeconds: IDLE_SECONDS, asWritersDo: true };
  const reader = probe.get() ?? openDirectReader(appDatabaseUrl, options);
  probe.set(reader);
  try {
    const [answer] = await reader.rows(answerSchema)`
      SELECT current_setting('transaction_read_only') = 'on' AS "isReadOnly",
        EXISTS (SELECT FROM network) AS "holdsNetworks"`;
    return answer?.isReadOnly ? 'database_read_only' : (rememberedObstacle() ?? 'ready');
  } catch {
    return 'away';
  }
}

/** Whether it can be read. Never throws. */
export const isDatabaseReady = async (): Promise<boolean> => (await readDatabaseState()) !== 'away';
