import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, by a part of their names. */
const LONGEST = [
  'jobs/mutations-run-unga',
  'files/reader-memory',
  'proof/queries',
  'merge/mutations-properties',
  'pages/queries-unga',
  'jobs/mutations-run-roll-calls',
  'worker/mutations-worker',
  'surfaces/seed-surfaces',
  'proposals/mutations',
  'plan/rules-roll-calls',
  'scripts/import.',
  'documents/reader',
  'jobs/mutations-run-seats',
  'seed/seed',
  'xlsx/reader-size',
  'search/queries-many-names',
];

/** Has the longest files begin first, so that none of them is left to run alone when all others have ended. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const position = LONGEST.findIndex((name) => moduleId.includes(name));
      return position === -1 ? LONGEST.length : position;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
