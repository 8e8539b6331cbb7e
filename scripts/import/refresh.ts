import { askForFreshPages } from '@/lib/config/fresh-pages';
import { ownAddress } from '@/lib/config/own-address';
import type { CommandWords } from './words';

/** Has a running server make its public pages anew: it has not heard of what was written beside it. */
export async function refreshServer(words: CommandWords): Promise<void> {
  if (!(await askForFreshPages())) console.error(words.t('stale', { address: ownAddress() }));
}
