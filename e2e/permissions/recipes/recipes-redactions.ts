import { givenSource, inRegister } from '@/test/register-facts';
import { attemptWrite } from '@/lib/db/attempt-write';
import { attachSourceFile } from '@/lib/sources/mutations-file';
import { redactText } from '@/lib/redactions/mutations';
import { newSlug, sourceOfB } from '../records';
import type { ActionRecipes } from './recipes';

export const REDACTION_RECIPES: ActionRecipes = {
  redactTextAction: {
    right: 'administer the register',
    payload: async () => {
      const text = `Vermerk ${newSlug('stelle')}`;
      await inRegister((write) => givenSource(write, newSlug('quelle'), { title: text }));
      const form = { text, reason: 'gehört nicht ins Register' };
      const asked = await attemptWrite({ userId: null, name: 'permission tests' }, (write) => redactText(write, form));
      if (asked.ok || asked.reason.kind !== 'redaction_asks') throw new Error('It should have asked.');
      return { form: { ...form, confirmation: asked.reason.confirmation } };
    },
  },
  redactFileAction: {
    right: 'administer the register',
    payload: async (ground) => {
      const { id } = await sourceOfB(ground);
      const bytes = new TextEncoder().encode(newSlug('datei'));
      const attached = await inRegister((write) => attachSourceFile(write, id, bytes));
      if (!attached.ok) throw new Error(attached.reason.kind);
      return { form: { sha256: attached.value.sha256, reason: 'gehört nicht ins Register', confirmed: 'yes' } };
    },
  },
};
