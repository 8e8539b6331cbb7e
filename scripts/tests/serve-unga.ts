import { cloneDatabase, type DatabaseUrls, filledTemplate, UNGA_FACTS } from '@/test/databases';
import type { Variables } from '@/lib/config/environment';
import { runNode, SERVER_SIDE } from '../launch/child';
import { stepBeside } from '../launch/steps.mjs';

const PREPARE_UNGA = 'e2e/prepare/unga.ts';

/**
 * Fills a register of its own with the UN General Assembly, so that the other browser tests count what they always did.
 *
 * @returns its environment
 */
export async function prepareUnga(template: DatabaseUrls, webEnv: Variables, signal: AbortSignal): Promise<Variables> {
  // The integration tests leave, or find, the same template.
  const unga = await filledTemplate(template, UNGA_FACTS, async () => {
    const empty = await cloneDatabase(template, 'unga');
    const env = { ...webEnv, APP_DATABASE_URL: empty.appUrl };
    await stepBeside('prepare UNGA', async () => void (await runNode([...SERVER_SIDE, PREPARE_UNGA], { env, signal })));
    return empty;
  });
  return { ...webEnv, APP_DATABASE_URL: (await cloneDatabase(unga, 'unga')).appUrl };
}
