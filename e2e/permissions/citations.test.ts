import { beforeAll, describe, expect, inject, it } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import { pageAddress } from './addresses';
import { RECIPES } from './recipes/all-recipes';
import { builtActions } from './build-manifest';
import { givenGround, type Ground } from './ground';
import { connectToState, type RegisterState } from './register-state';
import { callAction, type ActionAnswer, type FormTexts } from './requests';

/* What a form may name: nothing that its user may not know of, and nothing as it no longer stands. */

let ground: Ground;
let state: RegisterState;
beforeAll(async () => {
  ground = await givenGround('citations');
  state = await connectToState(inject('served').ownerUrl);
  return async () => {
    await state.close();
    await closeDatabase();
  };
});

function call(name: string, form: FormTexts, cookie: string | null): Promise<ActionAnswer> {
  const action = builtActions().find((one) => one.name === name);
  if (!action) throw new Error(`There is no ${name} any more.`);
  return callAction({ id: action.id, page: pageAddress(action.routes, ground), form, cookie });
}

describe('a document known only through drafts of network B', () => {
  it.each([
    'addSeatAction',
    'updateSeatAction',
    'addOrganiserTermAction',
    'updateOrganiserTermAction',
    'logMeetingAction',
    'setRangeAction',
    'saveGridAction',
  ])('cannot be cited by an editor of A with %s, no more than one that does not exist', async (name) => {
    // The recipes are about network B: seen from there, A is the foreign one.
    const turned: Ground = { ...ground, a: ground.b, b: ground.a };
    const recipe = RECIPES.get(name)?.[0];
    const payload = await recipe?.payload(turned, 'editor of A');
    const form = payload?.form ?? {};
    const cookie = ground.cookieOf('editor of A');
    const before = await state.digest();
    for (const sourceId of [ground.b.draftSource.id, 999_999_999]) {
      const { accepted, text } = await call(name, { ...form, sourceId }, cookie);
      expect(accepted).toBe(false);
      expect(text).toContain('"kind":"unknown_reference"');
      expect(text).not.toContain('Verschlusssache');
    }
    expect(await state.digest()).toEqual(before);
    expect(await call(name, form, cookie)).toMatchObject({ accepted: true });
  });
});

describe('what somebody has changed meanwhile', () => {
  it.each(['publishNetworkAction', 'publishMeetingAction'])('is not made public unseen by %s', async (name) => {
    const recipe = RECIPES.get(name)?.[0];
    const { form } = (await recipe?.payload(ground, 'reviewer of B')) ?? { form: {} };
    const cookie = ground.cookieOf('reviewer of B');
    const before = await state.digest();
    const stale = await call(name, { ...form, version: Number(form['version']) + 1 }, cookie);
    expect(stale.accepted).toBe(false);
    expect(stale.text).toContain('"kind":"changed_meanwhile"');
    expect(await state.digest()).toEqual(before);
    expect(await call(name, form, cookie)).toMatchObject({ accepted: true });
  });
});
