import { writeRegister } from '@/lib/db/register-write';
import { addOrganiserTerm, createNetwork, publishNetwork } from '@/lib/networks/mutations';
import { handedNetwork } from '../pages/office';

/** A public network that the KGSt runs, to be handed over. @returns its id */
export async function prepareHandOver(sourceId: number, project: string): Promise<number> {
  const name = `Übergabekreis ${project}`;
  return writeRegister({ userId: null, name: 'browser tests' }, async (write) => {
    const networkId = await createNetwork(write, {
      slug: handedNetwork(project),
      name: { de: name, en: name },
      description: { de: 'Ein Netzwerk der Browsertests.', en: 'A network of the browser tests.' },
      duty: 'voluntary',
      coverage: null,
      coverageNote: null,
    });
    await publishNetwork(write, networkId);
    await addOrganiserTerm(write, {
      networkId,
      organiser: 'KGSt',
      memberId: null,
      since: null,
      until: null,
      sourceId,
      quote: null,
    });
    return networkId;
  });
}
