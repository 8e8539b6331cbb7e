import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/*
 * What the production build itself says it answers: every server action and every route. Nothing is listed by hand, so
 * nothing can be forgotten.
 */

const BUILD = path.resolve(import.meta.dirname, '../../.next');

const actionsSchema = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), filename: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
  edge: z.record(z.string(), z.never()),
});

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(BUILD, file), 'utf8'));

/** A server action as a browser names it. */
export interface BuiltAction {
  id: string;
  name: string;
  file: string;
  /** The routes whose pages answer it (`/[locale]/admin/members/[member]`). */
  routes: string[];
}

export function builtActions(): BuiltAction[] {
  const { node } = actionsSchema.parse(readJson('server/server-reference-manifest.json'));
  const routeOf = (worker: string) => worker.replace(/^app/, '').replace(/\/page$/, '') || '/';
  return Object.entries(node)
    .map(([id, { exportedName, filename, workers }]) => ({
      id,
      name: exportedName,
      file: filename,
      routes: Object.keys(workers).map(routeOf).sort(),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

export interface BuiltRoute {
  /** `/[locale]/admin/members/[member]` or `/api/v1/sources/[source]/file`. */
  route: string;
  kind: 'page' | 'handler';
}

/** Pages of the framework itself, shown where there is nothing else. */
const OF_THE_FRAMEWORK = ['/_not-found', '/_global-error'];

export function builtRoutes(): BuiltRoute[] {
  const manifest = z.record(z.string(), z.string()).parse(readJson('app-path-routes-manifest.json'));
  const older = z.record(z.string(), z.string()).parse(readJson('server/pages-manifest.json'));
  const routes = Object.entries(manifest)
    .filter(([, route]) => !OF_THE_FRAMEWORK.includes(route))
    .map(([file, route]): BuiltRoute => ({ route, kind: file.endsWith('/page') ? 'page' : 'handler' }));
  // Under `pages` there are handlers alone; what else is in its manifest is the framework's.
  const handlers = Object.keys(older)
    .filter((route) => route.startsWith('/api/'))
    .map((route): BuiltRoute => ({ route, kind: 'handler' }));
  return [...routes, ...handlers].sort((one, other) => (one.route < other.route ? -1 : 1));
}
