import { attendanceOfB, meetingLoggedBy, meetingOfB, plannedMeetingOfB, newSlug, unrecordedNoteOfB } from '../records';
import type { Ground } from '../ground';
import type { ActionRecipe, ActionRecipes } from './recipes';

const meetingFields = (slug: string) => ({
  slug,
  'title.de': 'Neuer Titel',
  'title.en': 'New title',
  date: '3.4.2020',
  number: '',
  kind: 'regular',
  state: 'held',
  'place.de': '',
  'place.en': '',
  hostMemberId: '',
});

const logRecipe = (intent: 'save' | 'publish'): ActionRecipe => ({
  right: 'edit B',
  about: `to ${intent}`,
  payload: async (ground) => {
    const { id: meetingId, version } = await meetingOfB(ground);
    const { member, source } = ground.b;
    return {
      form: {
        meetingId,
        version,
        sourceId: source.id,
        completeFor: 'nothing',
        [`entries.${member.id}.status`]: 'present',
        reason: '',
        intent,
      },
    };
  },
});

const correction = async (ground: Ground) => ({
  id: (await attendanceOfB(ground)).id,
  status: 'excused',
  mode: 'unknown',
  rank: 'unknown',
  quote: '',
  locator: '',
  reason: 'verlesen',
});

export const MEETING_RECIPES: ActionRecipes = {
  createMeetingAction: {
    right: 'edit B',
    payload: ({ b }) => ({ form: { networkId: b.networkId, ...meetingFields(newSlug('sitzung')) } }),
  },
  updateMeetingAction: {
    right: 'edit B',
    payload: async (ground) => {
      const { id, slug, version } = await meetingOfB(ground);
      return { form: { id, version, ...meetingFields(slug), reason: '' } };
    },
  },
  publishMeetingAction: {
    right: 'publish B',
    payload: async (ground) => {
      const { id, version } = await meetingOfB(ground);
      return { form: { id, version } };
    },
  },
  logMeetingAction: [logRecipe('save'), logRecipe('publish')],
  undoLogAction: {
    right: 'edit B',
    payload: async (ground, person) => ({ form: { ...(await meetingLoggedBy(person, ground)) } }),
  },
  correctAttendanceAction: { right: 'edit B', payload: async (ground) => ({ form: await correction(ground) }) },
  noteRepliesAction: {
    right: 'edit B',
    payload: async (ground) => {
      const { id: meetingId } = await plannedMeetingOfB(ground);
      return { form: { meetingId, [`entries.${ground.b.member.id}.kind`]: 'coming' } };
    },
  },
  explainUnrecordedAction: {
    right: 'edit B',
    payload: async (ground) => {
      const { id: meetingId, version } = await meetingOfB(ground);
      return { form: { meetingId, version, memberId: '', reason: 'not_asked', sourceId: '' } };
    },
  },
  removeUnrecordedNoteAction: {
    right: 'edit B',
    payload: async (ground) => ({ form: { id: await unrecordedNoteOfB(ground), reason: 'doch gefragt' } }),
  },
  withdrawAttendanceAction: {
    right: 'edit B',
    payload: async (ground) => ({ form: { id: (await attendanceOfB(ground)).id, reason: 'falsche Sitzung' } }),
  },
};
