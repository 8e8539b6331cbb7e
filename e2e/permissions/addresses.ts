import { routing } from '@/lib/i18n/routing';
import { LOCALES, DEFAULT_LOCALE } from '@/lib/core/localised-text';
import type { Ground } from './ground';
import { OFFICE_ROUTES } from './routes-office';
import { PUBLIC_ROUTES } from './routes-public';
import type { RouteRecipe } from './recipes-routes';

const PREFIX = '/[locale]';

/** The recipes of each route, as the build names it. A new area adds its file here. */
export const ROUTE_RECIPES: ReadonlyMap<string, readonly RouteRecipe[]> = new Map(
  [PUBLIC_ROUTES, OFFICE_ROUTES]
    .flatMap((area) => Object.entries(area))
    .map(([route, recipes]) => [route, 'right' in recipes ? [recipes] : recipes]),
);

type Localised = string | Readonly<Record<(typeof LOCALES)[number], string>>;
const PATHNAMES: Readonly<Record<string, Localised>> = routing.pathnames;

function fill(pattern: string, params: Readonly<Record<string, string | number>>): string {
  return pattern.replaceAll(/\[([^\]]+)\]/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`The recipe of ${pattern} gives no "${name}".`);
    return String(value);
  });
}

/** Where people find a route: once in each language, or once where it is no page. */
export function routeAddresses(route: string, recipe: RouteRecipe, ground: Ground): string[] {
  const params = recipe.params?.(ground) ?? {};
  const query = recipe.query ?? '';
  if (!route.startsWith(PREFIX)) return [`${fill(route, params)}${query}`];
  const page = route.slice(PREFIX.length) || '/';
  const localised = PATHNAMES[page] ?? page;
  return LOCALES.map((locale) => {
    const pattern = typeof localised === 'string' ? localised : localised[locale];
    const prefix = locale === DEFAULT_LOCALE ? '' : `/${locale}`;
    return `${`${prefix}${fill(pattern, params)}`.replace(/(.)\/$/, '$1')}${query}`;
  });
}

/** Pages without an address of their own in lib/i18n/routing.ts. */
export const isLocalised = (route: string): boolean =>
  !route.startsWith(PREFIX) || route.includes('[...') || (route.slice(PREFIX.length) || '/') in PATHNAMES;

/** An address at which the pages of an action answer. */
export function pageAddress(routes: readonly string[], ground: Ground): string {
  const route = routes.find((one) => ROUTE_RECIPES.has(one));
  const [recipe] = (route !== undefined && ROUTE_RECIPES.get(route)) || [];
  const [address] = route !== undefined && recipe ? routeAddresses(route, recipe, ground) : [];
  if (address === undefined) throw new Error(`None of the pages ${routes.join(', ')} has a recipe.`);
  return address;
}
