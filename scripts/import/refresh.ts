import { environment } from '@/lib/config/environment';
import type { CommandWords } from './words';

const ANSWER_TIMEOUT_MS = 5_000;

/** Has a running server make its public pages anew: it has not heard of what was written beside it. */
export async function refreshServer(words: CommandWords): Promise<void> {
  const { port, host } = environment();
  const address = `http://${host === undefined || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
  try {
    await fetch(`${address}/api/v1/refresh`, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
  } catch {
    console.error(words.t('stale', { address }));
  }
}
