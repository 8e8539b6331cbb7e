import { revalidateTag } from 'next/cache';
import { lastAuditEvent } from '@/lib/audit/queries-head';
import { REGISTER_TAG } from '@/lib/core/cache-tags';
import { processWide } from '@/lib/core/process-wide';

export const dynamic = 'force-dynamic';

const seen = processWide<string>('seenEvent');

/**
 * Has the public pages made anew where the register has changed since this was last asked: for commands that write beside
 * the server. Anybody may ask: pages are only made anew where there is something new to say.
 */
export async function GET(): Promise<Response> {
  const last = await lastAuditEvent();
  const changed = last !== seen.get();
  seen.set(last);
  if (changed) revalidateTag(REGISTER_TAG, { expire: 0 });
  return Response.json({ changed }, { headers: { 'Cache-Control': 'no-store' } });
}
