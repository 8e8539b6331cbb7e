import type { Ground } from './ground';
import type { Right } from './people';

/** How to ask a route for something of network B, and who gets it. */
export interface RouteRecipe {
  right: Right;
  /** What is special about it, where a route has several recipes. */
  about?: string;
  /** What its address needs, by the names in brackets. */
  params?: (ground: Ground) => Readonly<Record<string, string | number>>;
  query?: string;
  /** It names a draft of network B to whoever gets it: proof that a leak would be seen. */
  showsDrafts?: boolean;
  /** Methods a route handler answers; all others are refused. */
  methods?: readonly string[];
}

/** By the route as the build names it. */
export type RouteRecipes = Readonly<Record<string, RouteRecipe | readonly RouteRecipe[]>>;
