import { writeRegister } from '@/lib/db/register-write';
import { createMeeting } from '@/lib/meetings/mutations';
import { addSeat, createMember } from '@/lib/members/mutations';
import { createNetwork, publishNetwork } from '@/lib/networks/mutations';
import { createSource } from '@/lib/sources/mutations';
import { ENDED, HOSTILE, IMPORT_SOURCE, smallNetwork, UNGA_NETWORK } from '../pages/imports';

const both = (text: string) => ({ de: text, en: text });

/** Networks into which browser tests import lists: an empty one, and for each browser one of two members and two meetings. */
export async function prepareImports(projects: readonly string[]): Promise<void> {
  await writeRegister({ userId: null, name: 'browser tests' }, async (write) => {
    const sourceId = await createSource(write, {
      slug: 'quelle-der-listen',
      kind: 'web_page',
      title: IMPORT_SOURCE,
      publisher: 'Browsertest',
      language: 'en',
      date: null,
      address: null,
      accessed: '2026-01-01',
      note: null,
      issuedByMemberId: null,
    });
    const network = async (slug: string): Promise<number> => {
      const networkId = await createNetwork(write, {
        slug,
        name: both(slug),
        description: both('Ein Netzwerk der Browsertests.'),
        duty: 'voluntary',
        coverage: null,
        coverageNote: null,
      });
      await publishNetwork(write, networkId);
      return networkId;
    };
    await network(UNGA_NETWORK);
    for (const project of [...projects, HOSTILE, ENDED]) {
      const networkId = await network(smallNetwork(project));
      for (const place of ['Ahaus', 'Bocholt']) {
        const name = `${place} ${project}`;
        const slug = name.toLowerCase().replace(' ', '-');
        const memberId = await createMember(write, {
          slug,
          kind: 'city',
          name: both(name),
          isoCode: null,
          aliases: [],
        });
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
      for (const date of ['2019-05-01', '2020-05-01']) {
        await createMeeting(write, {
          networkId,
          slug: date,
          title: both(`Sitzung ${date}`),
          date,
          number: null,
          kind: 'regular',
          state: 'held',
          place: null,
          hostMemberId: null,
        });
      }
    }
  });
}
