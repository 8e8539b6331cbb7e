import { draftNetworkOfB, newSlug, termOfB } from '../records';
import type { Ground } from '../ground';
import type { ActionRecipes } from './recipes';

const networkFields = (slug: string) => ({
  slug,
  'name.de': 'Neuer Name',
  'name.en': 'New name',
  'description.de': 'Beschreibung',
  'description.en': 'Description',
  duty: 'voluntary',
  'coverage.since': '',
  'coverage.until': '',
  'coverageNote.de': '',
  'coverageNote.en': '',
});

const termFields = ({ b }: Ground) => ({
  organiser: 'Andere Stelle',
  memberId: '',
  since: '1902',
  until: '1902',
  sourceId: b.source.id,
  quote: '',
});

let days = 1;

export const NETWORK_RECIPES: ActionRecipes = {
  setReminderDaysAction: {
    right: 'edit B',
    payload: ({ b }) => {
      days += 1;
      return { form: { networkId: b.networkId, days: 20 + (days % 300) } };
    },
  },
  createNetworkAction: { right: 'administer the register', payload: () => ({ form: networkFields(newSlug('netz')) }) },
  updateNetworkAction: {
    right: 'edit B',
    payload: async (ground) => {
      const { id, slug } = await draftNetworkOfB(ground);
      return { form: { id, version: 1, ...networkFields(slug), reason: '' } };
    },
  },
  publishNetworkAction: {
    right: 'publish B',
    payload: async (ground) => ({ form: { id: (await draftNetworkOfB(ground)).id, version: 1 } }),
  },
  addOrganiserTermAction: {
    right: 'edit B',
    payload: (ground) => ({ form: { networkId: ground.b.networkId, ...termFields(ground) } }),
  },
  updateOrganiserTermAction: {
    right: 'edit B',
    payload: async (ground) => ({ form: { id: await termOfB(ground), version: 1, ...termFields(ground), reason: '' } }),
  },
  removeOrganiserTermAction: {
    right: 'edit B',
    payload: async (ground) => ({ form: { id: await termOfB(ground), version: 1, reason: 'war keine' } }),
  },
  handOverNetworkAction: {
    right: 'administer the register',
    payload: async (ground) => {
      const { id: networkId } = await draftNetworkOfB(ground);
      const { organiser, memberId, sourceId, quote } = termFields(ground);
      return { form: { networkId, organiser, memberId, sourceId, quote, date: '2020' } };
    },
  },
};
