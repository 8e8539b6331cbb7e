import { revalidateTag } from 'next/cache';
import { lastAuditEvent } from '@/lib/audit/queries-head';
import { REGISTER_TAG } from '@/lib/core/cache-tags';
import { processWide } from '@/lib/core/process-wide';

export const dynamic = 'force-dynamic';

const seen = processWide<string>('seenEvent');

/**
 * Refreshes the public pages if the register has changed since the last call: for commands that write beside the
 * server. Anybody may ask: pages are refreshed only where something has changed.
 */
export async function GET(): Promise<Response> {
  const last = await lastAuditEvent();
  const changed = last !== seen.get();
  seen.set(last);
  if (changed) revalidateTag(REGISTER_TAG, { expire: 0 });
  return Response.json({ changed }, { headers: { 'Cache-Control': 'no-store' } });
}
