import type { TestProject } from 'vitest/node';
import { startThrowAwayServer } from '@/scripts/postgres/throw-away';
import { createTemplate, type DatabaseUrls } from '../databases';

declare module 'vitest' {
  interface ProvidedContext {
    template: DatabaseUrls;
  }
}

/**
 * Once per run: a server to test on, with a migrated template database. `npm
 * test` has one running already and names it in TEST_DATABASE_URL.
 */
export default async function setUp(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? undefined : await startThrowAwayServer();
  project.provide('template', await createTemplate(project.config.root, given ?? server?.url ?? ''));
  return () => server?.stop();
}
