/** What the environment says of a run of the checks or the tests. */
export function testRun(variables: Readonly<Record<string, string | undefined>> = process.env) {
  const { CI = '', TEST_DATABASE_URL: databaseUrl = '', FAULT_ROUNDS = '', FAULT_SEED = '' } = variables;
  return {
    /** Whether its result is to be relied on, so that nothing is taken over from an earlier one. */
    isFresh: CI !== '' && CI !== 'false',
    /** Owner connection to a PostgreSQL that may be littered, where one is running already. */
    databaseUrl: databaseUrl === '' ? undefined : databaseUrl,
    /** How often something is killed while the register is written, and which moments that are. */
    faultRounds: Number(FAULT_ROUNDS === '' ? 2 : FAULT_ROUNDS),
    faultSeed: Number(FAULT_SEED === '' ? 1 : FAULT_SEED),
  };
}
