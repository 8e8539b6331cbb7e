import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { median } from './paired-runs';

/*
 * What reading, looking at and planning the tables of the United Nations takes over what a library takes for parting
 * their cells and nothing else, in processor time of one process each. With BENCH_OTHER=<folder> the program in another
 * folder (of a former commit, with its packages and its generated client) is measured in turn with this one.
 */
const FILES = ['attendance.csv.gz', 'rollcall-cells.csv.gz'] as const;
const ROUNDS = 5;
const PARTS = ['read', 'inspected', 'planned'] as const;

const reportSchema = z.object({ library: z.number(), read: z.number(), inspected: z.number(), planned: z.number() });
type Report = z.output<typeof reportSchema>;

const worker = path.join(import.meta.dirname, 'reading-worker.ts');

async function measure(program: string, file: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, worker, file], { cwd: program });
  return reportSchema.parse(JSON.parse(stdout));
}

const overLibrary = (reports: readonly Report[], part: (typeof PARTS)[number]): string =>
  median(reports.map((report) => report[part] / report.library)).toFixed(2);

const other = process.env.BENCH_OTHER;
for (const file of FILES) {
  const own: Report[] = [];
  const others: Report[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    own.push(await measure(process.cwd(), file));
    if (other) others.push(await measure(other, file));
  }
  console.log(
    `${file}, ${ROUNDS} runs: the library alone ${median(own.map(({ library }) => library)).toFixed(0)} ms of processor time; ` +
      PARTS.map((part) => `${part} in ${overLibrary(own, part)}`).join(', ') +
      ' times that',
  );
  if (others.length === 0) continue;
  const ratios = PARTS.map((part) => median(own.map((one, round) => one[part] / (others[round]?.[part] ?? NaN))));
  console.log(
    `  the other program: ${PARTS.map((part) => `${part} in ${overLibrary(others, part)}`).join(', ')}; ` +
      `this ÷ other: ${PARTS.map((part, place) => `${part} ${(ratios[place] ?? NaN).toFixed(2)}`).join(', ')}`,
  );
}
