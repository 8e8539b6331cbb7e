import 'server-only';
import { updateTag } from 'next/cache';
import { BROWSER_TAG } from '@/lib/core/cache-tags';
import { hearOfChanges } from '@/lib/db/register-changes';

/** After a write of an action: the next page this browser asks for shows it, here and, a moment later, on every server. */
export async function showFreshPages(): Promise<void> {
  await hearOfChanges();
  updateTag(BROWSER_TAG);
}
