import { beforeAll, describe, expect, inject, it } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import { routeAddresses, isLocalised, ROUTE_RECIPES } from './addresses';
import { builtRoutes } from './build-manifest';
import { givenGround, MARKS, type Ground } from './ground';
import { allowedBy, PEOPLE, type Person } from './people';
import { connectToState, type RegisterState } from './register-state';
import type { RouteRecipe } from './recipes-routes';
import { send } from './requests';

/* Every person at every route of the build. docs/permission-tests.md says how a new route is added. */

const ROUTES = builtRoutes();
const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Whoever is told nothing of B's drafts: who asks for a page's data is told what its page says, which all are asked for. */
const STRANGERS: readonly Person[] = ['nobody', 'editor of A', 'administrator of A'];

let ground: Ground;
let state: RegisterState;
beforeAll(async () => {
  ground = await givenGround('routes');
  state = await connectToState(inject('served').ownerUrl);
  return async () => {
    await state.close();
    await closeDatabase();
  };
});

const isOffice = (route: string) => /^\/\[locale\]\/admin(\/|$)/.test(route);

/** Nothing is said of what may not be seen but what the address itself says. */
const leaksIn = (text: string, address: string) =>
  MARKS.filter((mark) => text.includes(mark) && !address.includes(mark.toLowerCase()));

function expectedStatus(route: string, { right }: RouteRecipe, person: Person): number {
  if (allowedBy(right).includes(person)) return 200;
  const ledOn =
    right === 'only nobody' || right === 'only between the steps' || (isOffice(route) && person === 'nobody');
  return ledOn ? 307 : 404;
}

it('every route of the build has a recipe, and every recipe a route', () => {
  const built = ROUTES.map(({ route }) => route);
  const missing = built.filter((route) => !ROUTE_RECIPES.has(route));
  expect(missing, 'add to e2e/permissions/routes-*.ts who may see these').toEqual([]);
  expect(
    [...ROUTE_RECIPES.keys()].filter((route) => !built.includes(route)),
    'recipes of no route: take them out',
  ).toEqual([]);
  expect(
    built.filter((route) => !isLocalised(route)),
    'add the addresses to lib/i18n/routing.ts',
  ).toEqual([]);
});

describe.each(ROUTES.map((one, place) => ({ ...one, place })))('$route', ({ route, kind, place }) => {
  const recipes = ROUTE_RECIPES.get(route) ?? [];

  it.each(recipes.map((recipe) => ({ about: recipe.about ?? '', recipe })))(
    'answers each person as it may $about',
    async ({ recipe }) => {
      const addresses = routeAddresses(route, recipe, ground);
      // Both languages are one page: half of each office asks in German, the other in English, the next time around.
      for (const [index, person] of PEOPLE.entries()) {
        const address = addresses[(index + place) % addresses.length] ?? '';
        const response = await send(address, { cookie: ground.cookieOf(person) });
        const text = await response.text();
        const said = `${person} at ${address}`;
        expect(response.status, said).toBe(expectedStatus(route, recipe, person));
        if (isOffice(route) || route.startsWith('/api/auth/'))
          expect(response.headers.get('cache-control'), said).toBe('private, no-store');
        else if (kind === 'handler' && recipe.right === 'read B')
          expect(response.headers.get('cache-control'), said).toContain('no-store');
        if (response.status === 200 && recipe.showsDrafts) expect(text, said).toContain(MARKS[0]);
        else if (!isOffice(route) || !allowedBy('read B').includes(person))
          expect(leaksIn(text, address), said).toEqual([]);
      }
    },
  );

  if (kind === 'page')
    it('says no more in its data than on the page', async () => {
      for (const recipe of recipes) {
        const [address = ''] = routeAddresses(route, recipe, ground);
        for (const person of STRANGERS) {
          const data = await send(address, { cookie: ground.cookieOf(person), headers: { rsc: '1' } });
          expect(leaksIn(await data.text(), address), `${person} at the data of ${address}`).toEqual([]);
        }
      }
    });

  if (kind === 'handler')
    it('changes nothing, whatever the method', async () => {
      const before = await state.digest();
      for (const recipe of recipes) {
        const [address = ''] = routeAddresses(route, recipe, ground);
        for (const method of METHODS) {
          const { status } = await send(address, { cookie: ground.cookieOf('administrator of the register'), method });
          if (!recipe.methods?.includes(method)) expect(status, `${method} ${address}`).toBe(405);
        }
      }
      expect(await state.digest()).toEqual(before);
    });
});
