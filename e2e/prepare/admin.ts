import { writeRegister } from '@/lib/db/register-write';
import { createMeeting } from '@/lib/meetings/mutations';
import { addSeat, createMember } from '@/lib/members/mutations';
import { createNetwork, publishNetwork } from '@/lib/networks/mutations';
import { createSource } from '@/lib/sources/mutations';
import { LARGE_NETWORK, MEMBER_COUNT, meetingSlugFor, REPORT_SOURCE, type OfficeTest } from '../pages/office';

const both = (text: string) => ({ de: text, en: text });

/** A network of forty members, with a draft meeting for each test and browser that logs one. */
export async function prepareOffice(
  sourceId: number,
  tests: readonly OfficeTest[],
  projects: readonly string[],
): Promise<void> {
  await writeRegister({ userId: null, name: 'browser tests' }, async (write) => {
    const networkId = await createNetwork(write, {
      slug: LARGE_NETWORK,
      name: both('Kreis der Vierzig'),
      description: both('Ein Netzwerk der Browsertests.'),
      duty: 'voluntary',
      coverage: null,
      coverageNote: null,
    });
    await publishNetwork(write, networkId);
    await createSource(write, {
      slug: 'bericht-der-browsertests',
      kind: 'call_report',
      title: REPORT_SOURCE,
      publisher: 'Browsertest',
      language: 'de',
      date: null,
      address: null,
      accessed: '2026-01-01',
      note: null,
      issuedByMemberId: null,
    });
    for (let number = 1; number <= MEMBER_COUNT; number += 1) {
      const name = `Gemeinde ${String(number).padStart(2, '0')}`;
      const slug = `gemeinde-${number}`;
      const memberId = await createMember(write, { slug, kind: 'city', name: both(name), isoCode: null, aliases: [] });
      await addSeat(write, {
        networkId,
        memberId,
        kind: 'full',
        since: '2000',
        until: '..',
        basis: both('Browsertest'),
        sourceId,
      });
    }
    for (const test of tests) {
      for (const project of projects) {
        await createMeeting(write, {
          networkId,
          slug: meetingSlugFor(test, project),
          title: both(`Sitzung ${meetingSlugFor(test, project)}`),
          date: '2020-05-04',
          number: null,
          kind: 'regular',
          // What members announce beforehand is of meetings that are still to come.
          state: test === 'zusagen' ? 'scheduled' : 'held',
          place: null,
          hostMemberId: null,
        });
      }
    }
  });
}
