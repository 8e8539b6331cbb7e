import 'server-only';
import { z } from 'zod';
import { environment } from '@/lib/config/environment';
import { processWide } from '@/lib/core/process-wide';
import { openDirectReader, type DirectReader } from '@/lib/db/direct-reading';

/** A database that takes longer than this over one row is not ready. */
const ANSWER_MS = 5_000;
const IDLE_SECONDS = 60;

const probe = processWide<DirectReader>('probe');

/**
 * Whether the database answers and holds the register's tables, asked on a connection of its own: a busy pool is no
 * reason to take the register out of service. Never throws.
 */
export async function isDatabaseReady(): Promise<boolean> {
  const { appDatabaseUrl } = environment();
  if (!appDatabaseUrl) return false;
  const reader =
    probe.get() ?? openDirectReader(appDatabaseUrl, { statementTimeoutMs: ANSWER_MS, idleSeconds: IDLE_SECONDS });
  probe.set(reader);
  try {
    await reader.rows(z.object({}))`SELECT 1 FROM network LIMIT 1`;
    return true;
  } catch {
    return false;
  }
}
