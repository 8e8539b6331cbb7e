import { ownAddress } from './own-address';

const ANSWER_TIMEOUT_MS = 5_000;

/**
 * Has the server at this process's own address make its public pages anew where the register has changed: kept pages can
 * be given up only while a request is answered, and work that goes on after its answer is none.
 *
 * @returns whether a server answered
 */
export async function askForFreshPages(): Promise<boolean> {
  try {
    await fetch(`${ownAddress()}/api/v1/refresh`, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
    return true;
  } catch {
    return false;
  }
}
