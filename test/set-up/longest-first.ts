import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, by a part of their names. */
const LONGEST = [
  'jobs/mutations-run-roll-calls',
  'files/reader-memory',
  'pages/queries-unga',
  'jobs/mutations-run-unga',
  'merge/mutations-properties',
  'search/queries-many-names',
  'worker/mutations-worker',
  'seed/seed',
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
