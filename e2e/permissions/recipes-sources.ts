import { attachSourceFile } from '@/lib/sources/mutations-file';
import { inRegister } from '@/test/register-facts';
import { newSlug, sourceOfB } from './records';
import type { ActionRecipes } from './recipes';

const sourceFields = (slug: string) => ({
  slug,
  kind: 'minutes',
  title: 'Neuer Titel',
  publisher: 'Geschäftsstelle',
  language: 'de',
  date: '2020',
  address: '',
  accessed: '2021',
  'note.de': '',
  'note.en': '',
  issuedByMemberId: '',
});

const document = () => new TextEncoder().encode('Niederschrift');

export const SOURCE_RECIPES: ActionRecipes = {
  createSourceAction: { right: 'edit some network', payload: () => ({ form: sourceFields(newSlug('quelle')) }) },
  updateSourceAction: {
    right: 'edit B',
    payload: async (ground) => {
      const { id, slug } = await sourceOfB(ground);
      return { form: { id, version: 1, ...sourceFields(slug), reason: '' } };
    },
  },
  attachSourceFileAction: {
    right: 'edit B',
    payload: async (ground) => ({ form: { sourceId: (await sourceOfB(ground)).id, file: new Blob([document()]) } }),
  },
  removeSourceFileAction: {
    right: 'edit B',
    payload: async (ground) => {
      const { id: sourceId } = await sourceOfB(ground);
      const attached = await inRegister((write) => attachSourceFile(write, sourceId, document()));
      if (!attached.ok) throw new Error(attached.reason.kind);
      return { form: { sourceId, sha256: attached.value.sha256, reason: 'falsche Datei' } };
    },
  },
};
