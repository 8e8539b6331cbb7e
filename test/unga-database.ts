import { databaseWith } from './database';
import { UNGA_FACTS } from './databases';
import { inRegister } from './register-facts';
import { givenUnga } from './unga-facts';

/**
 * Gives the test file a database that holds the UN General Assembly and nothing else.
 *
 * @param close closes the application's pool
 */
export const givenUngaDatabase = (close: () => Promise<void>) =>
  databaseWith({ facts: UNGA_FACTS, fill: () => inRegister(givenUnga), close });
