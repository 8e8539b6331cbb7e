import { processWide } from '@/lib/core/process-wide';

/** What the two passes of Next.js share, each of which loads components for itself; the browser has none. */
export const sharedStills = processWide<{
  /** By the work of a request. */
  kept: WeakMap<object, Map<string, string>>;
  /** The HTML of a still of the page that is rendered. */
  find: (name: string) => string | undefined;
}>('stills');
