import { attachSourceFile } from '@/lib/sources/mutations-file';
import { publishSourceFile } from '@/lib/sources/mutations-file-publication';
import { inRegister } from '@/test/register-facts';
import { newSlug, sourceOfB } from '../records';
import type { Ground } from '../ground';
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

const RIGHTS = 'Amtliches Werk, § 5 UrhG';

async function attachedFile(ground: Ground): Promise<{ sourceId: number; sha256: string }> {
  const { id: sourceId } = await sourceOfB(ground);
  const attached = await inRegister((write) => attachSourceFile(write, sourceId, document()));
  if (!attached.ok) throw new Error(attached.reason.kind);
  return { sourceId, sha256: attached.value.sha256 };
}

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
  publishSourceFileAction: {
    right: 'edit B',
    payload: async (ground) => {
      const file = await attachedFile(ground);
      return { form: { ...file, namesNobody: 'yes', noSignatures: 'yes', rights: RIGHTS } };
    },
  },
  withdrawSourceFilePublicationAction: {
    right: 'edit B',
    payload: async (ground) => {
      const file = await attachedFile(ground);
      const published = await inRegister((write) =>
        publishSourceFile(write, { ...file, namesNobody: true, noSignatures: true, rights: RIGHTS }),
      );
      if (!published.ok) throw new Error(published.reason.kind);
      return { form: { ...file, reason: 'Unterschrift übersehen' } };
    },
  },
  removeSourceFileAction: {
    right: 'edit B',
    payload: async (ground) => ({ form: { ...(await attachedFile(ground)), reason: 'falsche Datei' } }),
  },
};
