import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase } from '@/lib/db/client';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { freshDatabase } from '@/test/database';
import { givenMerge, mergePreview } from '@/test/merge-facts';
import { registerDigest } from '@/test/register-digest';
import {
  givenAttendance,
  givenMeeting,
  givenMember,
  givenNetwork,
  givenSeat,
  givenSource,
  inRegister,
} from '@/test/register-facts';

const DATES = ['2018-05-01', '2019', '2020-05', '2021-05-01'];

const years = fc
  .tuple(fc.integer({ min: 2015, max: 2022 }), fc.integer({ min: 0, max: 6 }))
  .map(([since, length]): [string, string] => [`${since}-01-01`, `${since + length}-12-31`]);
const term = fc.oneof(
  years,
  years.map(([since]): [string, string] => [since, '..']),
  fc.constant<[null, null]>([null, null]),
);
const side = fc.constantFrom('kept' as const, 'gone' as const);
const said = fc.record({
  side,
  meeting: fc.nat(DATES.length - 1),
  source: fc.nat(1),
  status: fc.constantFrom(...ATTENDANCE_STATUSES),
  published: fc.boolean(),
});
const register = fc.record({
  seats: fc.record({ kept: fc.option(term), gone: fc.option(term) }),
  /** What one source says of the one it says of the other too, where it says anything of both. */
  said: fc.uniqueArray(said, { maxLength: 10, selector: (one) => `${one.side} ${one.meeting} ${one.source}` }),
});

it('whatever two members are, making them one and two again leaves everything as it was', async () => {
  let merged = 0;
  await fc.assert(
    fc.asyncProperty(register, async (facts) => {
      // A register of its own for each: the digest reads all of it, which would grow from one to the next.
      await closeDatabase();
      await freshDatabase();
      const order = await inRegister(async (write) => {
        const networkId = await givenNetwork(write, 'kreis', { since: '2018', until: '2021' });
        const sources = [
          await givenSource(write, 'protokoll'),
          await givenSource(write, 'presse', { kind: 'press_release' }),
        ];
        const members = {
          kept: await givenMember(write, 'aachen'),
          gone: await givenMember(write, 'stadt-aachen'),
        };
        for (const one of ['kept', 'gone'] as const) {
          const [since, until] = facts.seats[one] ?? [];
          if (since !== undefined && until !== undefined)
            await givenSeat(write, { networkId, memberId: members[one], sourceId: sources[0] ?? 0, since, until });
        }
        const meetings: number[] = [];
        for (const date of DATES)
          meetings.push(
            await givenMeeting(write, {
              networkId,
              sourceId: sources[0] ?? 0,
              date,
              completeFor: date === '2019' ? 'seats' : 'nothing',
            }),
          );
        for (const { side: of, meeting, source, status, published } of facts.said) {
          await givenAttendance(write, {
            meetingId: meetings[meeting] ?? 0,
            memberId: members[of],
            sourceId: sources[source] ?? 0,
            status,
            published,
          });
        }
        return { goneId: members.gone, keptId: members.kept };
      });
      if ((await mergePreview(order)).blocked) return;
      merged += 1;
      const before = await registerDigest();
      const id = await givenMerge(order);
      expect(await registerDigest()).not.toBe(before);
      expect(
        await attemptWrite({ userId: null, name: 'test' }, (write) => undoBatch(write, { id, reason: 'doch zwei' })),
      ).toMatchObject({ ok: true });
      expect(await registerDigest()).toBe(before);
    }),
    { numRuns: 15 },
  );
  expect(merged, 'examples that could be merged').toBeGreaterThan(0);
});
