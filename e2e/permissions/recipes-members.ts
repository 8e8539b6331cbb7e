import { addAlias } from '@/lib/members/mutations-edit';
import { inRegister } from '@/test/register-facts';
import type { Ground } from './ground';
import { memberOfB, memberOfBoth, newMember, newSlug, territoryOfB } from './records';
import type { ActionRecipes } from './recipes';

const memberFields = (slug: string) => ({
  slug,
  kind: 'city',
  'name.de': 'Neuer Name',
  'name.en': 'New name',
  isoCode: '',
});

const territoryFields = (slug: string) => ({
  slug,
  kind: 'city',
  'name.de': 'Neues Gebiet',
  'name.en': 'New territory',
  isoState: '',
  isoSubdivision: '',
  ags: '',
});

const seatFields = ({ b }: Ground) => ({
  kind: 'observer',
  since: '2001',
  until: '',
  'basis.de': 'Satzung',
  'basis.en': 'Statute',
  sourceId: b.source.id,
});

export const MEMBER_RECIPES: ActionRecipes = {
  createMemberAction: {
    right: 'edit some network',
    payload: () => ({ form: { ...memberFields(newSlug('mitglied')), aliases: '' } }),
  },
  updateMemberAction: [
    {
      right: 'edit B',
      payload: async (ground) => {
        const { id, slug } = await memberOfB(ground);
        return { form: { id, version: 1, ...memberFields(slug), reason: '' } };
      },
    },
    {
      right: 'administer the register',
      about: 'of two networks',
      payload: async (ground) => {
        const { id, slug } = await memberOfBoth(ground);
        return { form: { id, version: 1, ...memberFields(slug), reason: '' } };
      },
    },
  ],
  createTerritoryAction: {
    right: 'edit some network',
    payload: () => ({ form: territoryFields(newSlug('gebiet')) }),
  },
  updateTerritoryAction: {
    right: 'edit B',
    payload: async (ground) => {
      const { id, slug } = await territoryOfB(ground);
      return { form: { id, version: 1, ...territoryFields(slug), reason: '' } };
    },
  },
  addAliasAction: {
    right: 'edit B',
    payload: async (ground) => ({ form: { id: (await memberOfB(ground)).id, version: 1, name: 'Anderer Name' } }),
  },
  removeAliasAction: {
    right: 'edit B',
    payload: async (ground) => {
      const { id } = await memberOfB(ground);
      await inRegister((write) => addAlias(write, { id, version: 1, name: 'Alter Name' }));
      return { form: { id, version: 2, name: 'Alter Name' } };
    },
  },
  addSeatAction: {
    right: 'edit B',
    payload: async (ground) => ({
      form: { networkId: ground.b.networkId, memberId: (await newMember()).id, ...seatFields(ground) },
    }),
  },
  updateSeatAction: {
    right: 'edit B',
    payload: async (ground) => ({
      form: { id: (await memberOfB(ground)).seatId, version: 1, ...seatFields(ground), reason: '' },
    }),
  },
  removeSeatAction: {
    right: 'edit B',
    payload: async (ground) => ({ form: { id: (await memberOfB(ground)).seatId, version: 1, reason: 'war keiner' } }),
  },
};
