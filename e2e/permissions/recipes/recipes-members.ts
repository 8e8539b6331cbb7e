import { readSnapshot } from '@/lib/db/reader';
import { readNextTerm } from '@/lib/imports/next-term/queries';
import { recordTotal } from '@/lib/attendance/totals/mutations';
import { recordSuccession } from '@/lib/members/succession/mutations';
import { addAlias } from '@/lib/members/mutations-edit';
import { inRegister } from '@/test/register-facts';
import type { Ground } from '../ground';
import { memberOfB, memberOfBoth, newMember, newSlug, territoryOfB } from '../records';
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

const successionFields = (predecessorId: number, successorId: number, { b }: Ground) => ({
  predecessorId,
  successorId,
  kind: 'succession' as const,
  date: '1991-12-25',
  sourceId: b.source.id,
  quote: 'setzt fort',
  locator: 'S. 1',
});

const totalFields = ({ b }: Ground, memberId: number) => ({
  networkId: b.networkId,
  memberId,
  attended: 15,
  ofMeetings: 16,
  period: '2009/2015',
  sourceId: b.source.id,
  quote: '15 von 16',
  locator: 'S. 1',
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
  recordSuccessionAction: {
    right: 'edit B',
    payload: async (ground) => {
      const [one, other] = [await memberOfB(ground), await memberOfB(ground)];
      return { form: successionFields(one.id, other.id, ground) };
    },
  },
  withdrawSuccessionAction: {
    right: 'edit B',
    payload: async (ground) => {
      const [one, other] = [await memberOfB(ground), await memberOfB(ground)];
      const id = await inRegister((write) => recordSuccession(write, successionFields(one.id, other.id, ground)));
      return { form: { id, reason: 'irrtümlich' } };
    },
  },
  recordTotalAction: {
    right: 'edit B',
    payload: async (ground) => ({ form: totalFields(ground, (await memberOfB(ground)).id) }),
  },
  withdrawTotalAction: {
    right: 'edit B',
    payload: async (ground) => {
      const { id: memberId } = await memberOfB(ground);
      const id = await inRegister((write) => recordTotal(write, totalFields(ground, memberId)));
      return { form: { id, reason: 'irrtümlich' } };
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
      await inRegister((write) => addAlias(write, { id, version: 1, name: 'Erika Muster' }));
      return { form: { id, version: 2, name: 'Erika Muster' } };
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
  nextTermAction: {
    right: 'edit B',
    payload: async (ground) => {
      const { networkId, source } = ground.b;
      const { id } = await memberOfB(ground);
      const since = '2091-01-01';
      const { digest } = await readSnapshot((reader) => readNextTerm(reader, networkId, since));
      const basis = { 'basis.de': 'Liste', 'basis.en': 'List' };
      return { form: { networkId, since, until: '', sourceId: source.id, ...basis, [`members.${id}`]: 'on', digest } };
    },
  },
  closeMemberAction: {
    right: 'edit B',
    payload: async (ground) => {
      const { id: memberId, seatId } = await memberOfB(ground);
      const seat = { [`seats.${seatId}.version`]: 1, [`seats.${seatId}.ends`]: 'on' };
      return { form: { memberId, until: '2030-12-31', reason: 'ausgetreten', ...seat } };
    },
  },
  removeSeatAction: {
    right: 'edit B',
    payload: async (ground) => ({ form: { id: (await memberOfB(ground)).seatId, version: 1, reason: 'war keiner' } }),
  },
};
