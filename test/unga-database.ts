import { databaseWith } from './database';
import { inRegister } from './register-facts';
import { givenUnga } from './unga-facts';

/**
 * Gives the test file a database that holds the UN General Assembly and nothing else.
 *
 * @param close closes the application's pool
 */
export const givenUngaDatabase = (close: () => Promise<void>) =>
  databaseWith({ facts: 'unga', fill: () => inRegister(givenUnga), close });
