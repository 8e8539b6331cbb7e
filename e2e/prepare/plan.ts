import { writeRegister } from '@/lib/db/register-write';
import { addSeat, createMember } from '@/lib/members/mutations';
import { createNetwork } from '@/lib/networks/mutations';
import { PLAN_MEMBERS, planMember, planMemberSlug, planNetwork } from '../pages/plan';

const both = (text: string) => ({ de: text, en: text });

/** For each browser a network that is not public, of three members. */
export async function preparePlans(sourceId: number, projects: readonly string[]): Promise<void> {
  await writeRegister({ userId: null, name: 'browser tests' }, async (write) => {
    for (const project of projects) {
      const networkId = await createNetwork(write, {
        slug: planNetwork(project),
        name: both(`Zeitplanprobe ${project}`),
        description: both('Ein Netzwerk der Browsertests.'),
        duty: 'voluntary',
        coverage: null,
        coverageNote: null,
      });
      for (const name of PLAN_MEMBERS) {
        const memberId = await createMember(write, {
          slug: planMemberSlug(name, project),
          kind: 'city',
          name: both(planMember(name, project)),
          isoCode: null,
          aliases: [],
        });
        await addSeat(write, {
          networkId,
          memberId,
          kind: 'full',
          since: '2027-01-01',
          until: '..',
          basis: both('Browsertest'),
          sourceId,
        });
      }
    }
  });
}
