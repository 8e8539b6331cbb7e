import { beforeAll, describe, expect, inject, it } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import { pageAddress } from './addresses';
import { RECIPES } from './recipes/all-recipes';
import { builtActions, type BuiltAction } from './build-manifest';
import { givenGround, type Ground } from './ground';
import { allowedBy, refusedBy, type Person } from './people';
import type { ActionRecipe, Payload } from './recipes/recipes';
import { connectToState, tablesChanged, type RegisterState } from './register-state';
import { callAction, type ActionAnswer, type FormTexts } from './requests';

/* Every person at every server action of the build. docs/permission-tests.md says how a new action is added. */

const ACTIONS = builtActions();

let ground: Ground;
let state: RegisterState;
beforeAll(async () => {
  ground = await givenGround('actions');
  state = await connectToState(inject('served').ownerUrl);
  return async () => {
    await state.close();
    await closeDatabase();
  };
});

interface Attempt {
  action: BuiltAction;
  form: FormTexts;
  cookie: string | null;
  origin?: string;
}

const call = ({ action, ...attempt }: Attempt): Promise<ActionAnswer> =>
  callAction({ id: action.id, page: pageAddress(action.routes, ground), ...attempt });

/** The one who may do it by the recipe: one of the people tested, or the account that the payload names. */
const rightful = (recipe: ActionRecipe): readonly Person[] =>
  recipe.right === 'anybody' || recipe.right === 'the account itself' ? ['nobody'] : allowedBy(recipe.right);

const cookieFor = (person: Person, payload: Payload) => payload.holder ?? ground.cookieOf(person);

async function withPayload<Result>(
  recipe: ActionRecipe,
  person: Person,
  work: (payload: Payload) => Promise<Result>,
): Promise<Result> {
  const payload = await recipe.payload(ground, person);
  try {
    return await work(payload);
  } finally {
    await payload.cleanUp?.();
  }
}

/** What a form must not be able to set, with values that are recognised wherever they turn up. */
const foreignFields = (): Readonly<Record<string, string>> => ({
  role: 'administrator',
  networkId: String(ground.a.networkId),
  createdBy: String(ground.accounts['editor of A'].id),
  userId: String(ground.accounts['editor of A'].id),
  publishedAt: '1999-01-02T03:04:05Z',
});

it('every action of the build has a recipe, and every recipe an action', () => {
  const built = ACTIONS.map(({ name }) => name);
  const missing = ACTIONS.filter(({ name }) => !RECIPES.has(name)).map(({ name, file }) => `${name} (${file})`);
  expect(missing, 'add to e2e/permissions/recipes/recipes-*.ts what is sent to these, and who may').toEqual([]);
  expect(
    [...RECIPES.keys()].filter((name) => !built.includes(name)),
    'recipes of no action: take them out',
  ).toEqual([]);
  expect(new Set(built).size, 'two actions of one name').toBe(built.length);
});

it('a form on a page of another site does nothing, whoever is signed in', async () => {
  const action = ACTIONS.find(({ name }) => name === 'createMemberAction');
  const recipe = RECIPES.get('createMemberAction')?.[0];
  if (!action || !recipe) throw new Error('createMemberAction is gone: take another action here.');
  const { form } = await recipe.payload(ground, 'editor of B');
  const cookie = ground.cookieOf('editor of B');
  const before = await state.digest();
  expect((await call({ action, form, cookie, origin: 'https://evil.example' })).accepted).toBe(false);
  expect(await state.digest()).toEqual(before);
  expect((await call({ action, form, cookie })).accepted).toBe(true);
});

describe.each(ACTIONS)('$name', (action) => {
  const recipes = (RECIPES.get(action.name) ?? []).map((recipe) => ({ about: recipe.about ?? '', recipe }));

  it.each(recipes)('is refused to everybody else, and done for whom it is for $about', async ({ recipe }) => {
    const { writesNothing = false } = recipe;
    const [first, ...others] = rightful(recipe);
    await withPayload(recipe, first ?? 'nobody', async (payload) => {
      const { form } = payload;
      const before = await state.digest();
      const refused = refusedBy(recipe.right);
      const answers = await Promise.all(
        refused.map((person) => call({ action, form, cookie: ground.cookieOf(person) })),
      );
      expect(
        refused.filter((_, position) => answers[position]?.accepted),
        'answered as if it were done',
      ).toEqual([]);
      expect(await state.digest(), `one of ${refused.join(', ')} changed a row`).toEqual(before);

      const done = await call({ action, form, cookie: cookieFor(first ?? 'nobody', payload) });
      expect(done.accepted, `${first} was refused: ${done.text.slice(0, 800)}`).toBe(true);
      const changed = tablesChanged(before, await state.digest());
      if (writesNothing) expect(changed, `${first}: it writes nothing`).toEqual([]);
      else expect(changed, `${first}: a payload that changes no row proves nothing`).not.toEqual([]);
    });
    for (const person of others) {
      await withPayload(recipe, person, async (payload) => {
        const { accepted, text } = await call({
          action,
          form: payload.form,
          cookie: cookieFor(person, payload),
        });
        expect(accepted, `${person} was refused: ${text.slice(0, 800)}`).toBe(true);
      });
    }
  });

  it.each(recipes)('takes no field that is not its own $about', async ({ recipe }) => {
    const [person = 'nobody'] = rightful(recipe);
    const foreign = Object.entries(foreignFields());
    const callWith = (field: string, value: string, payload: Payload) =>
      call({
        action,
        form: { ...payload.form, [field]: value },
        cookie: cookieFor(person, payload),
      });

    // Most actions refuse each of these forms as a whole, which leaves the payload as it was for the next field.
    const refusesAll = await withPayload(recipe, person, async (payload) => {
      const before = await state.digest();
      for (const [field, value] of foreign) {
        if (!(field in payload.form)) await callWith(field, value, payload);
      }
      return tablesChanged(before, await state.digest()).length === 0;
    });
    if (refusesAll) return;

    for (const [field, value] of foreign) {
      await withPayload(recipe, person, async (payload) => {
        if (field in payload.form) return;
        const known = await state.rowsWith(value);
        await callWith(field, value, payload);
        const written = [...(await state.rowsWith(value))].filter((line) => !known.has(line));
        expect(written, `${field} was taken from the form`).toEqual([]);
      });
    }
  });
});
