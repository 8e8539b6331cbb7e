import { processWide } from '@/lib/core/process-wide';
import type { WriteObstacle } from '@/lib/core/write-obstacle';

/** What PostgreSQL answers then; `53…` is what it runs out of. */
const BY_CODE: Readonly<Record<string, WriteObstacle>> = {
  '25006': 'database_read_only',
  '53000': 'database_full',
  '53100': 'database_full',
};

export const obstacleFromCode = (code: string): WriteObstacle | null => BY_CODE[code] ?? null;

/** Nobody may try to write for hours: what was met so long ago need not stand any more. */
const REMEMBERED_MS = 15 * 60_000;

const met = processWide<{ obstacle: WriteObstacle; at: number } | null>('writeObstacle');

/** Remembers what the latest write of this process met with; null: it went through. */
export function noteWrite(obstacle: WriteObstacle | null): void {
  met.set(obstacle && { obstacle, at: performance.now() });
}

/** What the latest write met with, unless that was long ago. */
export function rememberedObstacle(now = performance.now()): WriteObstacle | null {
  const latest = met.get();
  return latest && now - latest.at < REMEMBERED_MS ? latest.obstacle : null;
}
