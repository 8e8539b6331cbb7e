import { databaseWith } from './database';
import { inRegister } from './register-facts';
import { givenUnga } from './unga-facts';

/** Gives the test file a database that holds the UN General Assembly and nothing else. */
export const givenUngaDatabase = () => databaseWith('unga', () => inRegister(givenUnga));
