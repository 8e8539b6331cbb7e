import { publishAttendance, recordAttendance } from '@/lib/attendance/mutations';
import type { AttendanceStatus } from '@/lib/attendance/types';
import { writeRegister } from '@/lib/db/register-write';
import { citeSource, createMeeting, publishMeeting } from '@/lib/meetings/mutations';
import { addSeat, createMember } from '@/lib/members/mutations';
import { createNetwork, publishNetwork } from '@/lib/networks/mutations';
import { createSource } from '@/lib/sources/mutations';
import { MERGE_SOURCES, MERGE_TESTS, twinNames, twinNetwork, twinSlug } from '../pages/merge';

const both = (text: string) => ({ de: text, en: text });

/** For each test and browser a network in which one municipality stands twice, once present and once absent at a meeting. */
export async function prepareMerge(projects: readonly string[]): Promise<void> {
  await writeRegister({ userId: null, name: 'browser tests' }, async (write) => {
    const source = (kind: 'minutes' | 'press_release', title: string) =>
      createSource(write, {
        slug: `zusammen-${kind.replace('_', '-')}`,
        kind,
        title,
        publisher: 'Browsertest',
        language: 'de',
        date: '2020',
        address: null,
        accessed: '2026-01-01',
        note: null,
        issuedByMemberId: null,
      });
    const minutes = await source('minutes', MERGE_SOURCES.minutes);
    const press = await source('press_release', MERGE_SOURCES.press);
    for (const project of projects) {
      for (const test of MERGE_TESTS) {
        const slug = twinNetwork(test, project);
        const names = { name: both(slug), description: both('Ein Netzwerk der Browsertests.') };
        const networkId = await createNetwork(write, {
          slug,
          ...names,
          duty: 'voluntary',
          coverage: null,
          coverageNote: null,
        });
        await publishNetwork(write, networkId);
        const member = async (side: 'kept' | 'gone', since: string, until: string): Promise<number> => {
          const name = both(twinNames(test, project)[side]);
          const memberSlug = twinSlug(side, test, project);
          const memberId = await createMember(write, {
            slug: memberSlug,
            kind: 'city',
            name,
            isoCode: null,
            aliases: [],
          });
          await addSeat(write, {
            networkId,
            memberId,
            kind: 'full',
            since,
            until,
            basis: both('Browsertest'),
            sourceId: minutes,
          });
          return memberId;
        };
        const kept = await member('kept', '2010', '2020');
        const gone = await member('gone', '2019', '..');
        const meeting = async (
          date: string,
          said: [memberId: number, sourceId: number, status: AttendanceStatus][],
        ) => {
          const texts = { slug: date, title: both(`Sitzung ${date}`), date };
          const meetingId = await createMeeting(write, {
            networkId,
            ...texts,
            number: null,
            kind: 'regular',
            state: 'held',
            place: null,
            hostMemberId: null,
          });
          await publishMeeting(write, meetingId);
          for (const [memberId, sourceId, status] of said) {
            if (sourceId === minutes)
              await citeSource(write, { meetingId, sourceId, completeFor: 'nothing', quote: null, locator: null });
            await publishAttendance(
              write,
              await recordAttendance(write, { meetingId, attendances: [{ memberId, sourceId, status }] }),
            );
          }
        };
        await meeting('2019-05-01', [
          [kept, minutes, 'present'],
          [gone, press, 'absent'],
        ]);
        await meeting('2021-05-01', [[gone, minutes, 'present']]);
      }
    }
  });
}
