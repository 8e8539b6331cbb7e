import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openTable } from '@/lib/imports/files/reader';
import { guessMapping } from '@/lib/imports/mapping/rules-guess';
import { startPlan } from '@/lib/imports/shapes/rules';
import { knownMeeting, knownMember, knownRegister } from '@/lib/imports/plan/fixtures/rules';
import { unclearValues } from '@/lib/imports/mapping/rules-proposal';
import type { ReadRow } from '@/lib/imports/files/rows/types';
import { packedData } from '@/test/data';
import { readRawUnga } from '@/test/unga-facts';

const FILE = 'rollcall-cells.csv.gz';
const PATH = packedData('unga-1946-1990', FILE);
const MEBIBYTE = 1024 * 1024;
const ROWS_BETWEEN_LOOKS = 200_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is kept, in bytes: objects and typed arrays, after what is not needed any more has been cleared. */
function kept(): number {
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Members and voting days as the register would hold them; meetings have ids from 1000. */
function givenRegister() {
  const { members, meetings } = readRawUnga();
  return knownRegister({
    members: members.map(({ ccode, name }) => knownMember(ccode, name, { codes: [String(ccode)] })),
    meetings: meetings.map(({ date }, index) => knownMeeting(1_000 + index, date)),
  });
}

/** The same rows, judged one by one from the raw text with nothing of the program. */
function judgeByHand() {
  const said = new Map<string, boolean>();
  const found = { new: 0, repeated: 0, contradictsLine: 0, contradictsItself: 0, undated: 0, notAMember: 0 };
  for (const line of gunzipSync(readFileSync(PATH)).toString().trimEnd().split('\n').slice(1)) {
    const [, date = '', code, vote, flag] = line.trimEnd().split(',');
    if (date === '') found.undated += 1;
    else if (vote === '9') found[flag === '1' ? 'contradictsItself' : 'notAMember'] += 1;
    else {
      const [cell, present] = [`${date} ${code}`, vote !== '8'];
      const before = said.get(cell);
      found[before === undefined ? 'new' : before === present ? 'repeated' : 'contradictsLine'] += 1;
      if (before === undefined) said.set(cell, present);
    }
  }
  return found;
}

describe('716,883 votes as a list of attendances', () => {
  it(
    'are read and planned in bounded memory; what contradicts itself or has no date is reported',
    { timeout: 900_000 },
    async () => {
      const bytes = readFileSync(PATH);
      const table = await openTable(bytes, FILE);
      const samples: string[][] = [];
      for await (const block of table.blocks())
        if (samples.push(...block.slice(0, 200).map(({ cells }) => cells)) > 0) break;
      const mapping = guessMapping({
        header: table.header,
        samples,
        knowsSource: () => false,
        knowsMeeting: () => false,
      });
      expect(unclearValues(mapping, { samples, values: [] })).toEqual([]);

      const before = kept();
      const plan = startPlan({ ...mapping, sourceId: 1 }, givenRegister());
      const reasons = new Map<string, number>();
      const add = (reason: string) => reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      let rows = 0;
      let most = 0;
      function judge(row: ReadRow): void {
        rows += 1;
        if (rows % ROWS_BETWEEN_LOOKS === 0) most = Math.max(most, kept() - before);
        for (const planned of plan.take(row)) {
          const undated = row.cells[mapping.columns.meeting_date ?? -1] === '';
          if (planned.kind === 'wrong') add(undated ? 'undated' : planned.faults.map(({ code }) => code).join());
          else add(planned.kind === 'left_out' ? planned.reason : planned.kind);
        }
      }
      for await (const block of (await openTable(bytes, FILE)).blocks()) block.forEach(judge);
      const expected = judgeByHand();
      expect(rows).toBe(716_883);
      expect(Object.fromEntries(reasons)).toEqual({
        new: expected.new,
        duplicate: expected.repeated,
        contradicts_line: expected.contradictsLine,
        contradicts_itself: expected.contradictsItself,
        undated: expected.undated,
        not_a_member: expected.notAMember,
      });
      expect([expected.undated, expected.contradictsItself]).toEqual([197, 957]);
      expect(most).toBeGreaterThan(0);
      expect(most / MEBIBYTE).toBeLessThan(48);
    },
  );
});
