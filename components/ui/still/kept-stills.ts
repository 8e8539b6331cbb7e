import { createHash } from 'node:crypto';
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external';
import { sharedStills } from './shared-stills';

/*
 * Next.js renders a page twice: its components into a payload, and the payload into HTML. A still must be in the HTML and
 * not in the payload, so it is handed over beside it. What both have in common is the work of one request, and nothing
 * outlives it.
 */
function allStills() {
  const known = sharedStills.get();
  if (known) return known;
  const kept = new WeakMap<object, Map<string, string>>();
  const find = (name: string) => {
    const work = workAsyncStorage.getStore();
    return work && kept.get(work)?.get(name);
  };
  sharedStills.set({ kept, find });
  return { kept, find };
}

const KEY_LENGTH = 12;

/** @returns the name by which the page's HTML finds it; null: nobody renders a page, as in a test */
export function keepStill(html: string): string | null {
  const work = workAsyncStorage.getStore();
  if (!work) return null;
  const { kept } = allStills();
  const ofPage = kept.get(work) ?? new Map<string, string>();
  kept.set(work, ofPage);
  // A still that says something else has another name: React then puts it in the place of the one before.
  const name = createHash('sha256').update(html).digest('base64url').slice(0, KEY_LENGTH);
  ofPage.set(name, html);
  return name;
}
