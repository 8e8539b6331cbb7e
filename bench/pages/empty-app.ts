import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NEXT } from '@/scripts/launch/build';
import { runNode } from '@/scripts/launch/child';
import { scriptBytes } from './scripts';

const filesWith = (text: string): Readonly<Record<string, string>> => ({
  'app/layout.js': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;',
  'app/page.js': `export default () => <p>{${JSON.stringify(text)}}</p>;`,
});

/** An application of the same framework with one page that is made when it is built. */
export interface EmptyApp {
  root: string;
  /** Its page, as it is sent. */
  html: string;
  remove(): void;
}

/** @param repository whose packages it is built with @param text what its page says */
export async function buildEmptyApp(repository: string, text: string): Promise<EmptyApp> {
  // Inside the repository, because packages are looked for upwards.
  const root = mkdtempSync(path.join(repository, '.empty-app-'));
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    const config = `export default { turbopack: { root: ${JSON.stringify(repository)} } };`;
    for (const [file, content] of Object.entries({ ...filesWith(text), 'next.config.mjs': config })) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), content);
    }
    const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
    await runNode([path.join(repository, NEXT), 'build', root], { env });
    return { root, html: readFileSync(path.join(root, '.next/server/app/index.html'), 'utf8'), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * What a page that says one word brings along, every page brings.
 *
 * @returns bytes of its scripts, compressed
 */
export async function emptyAppScripts(repository: string): Promise<number> {
  const app = await buildEmptyApp(repository, 'Empty');
  try {
    return scriptBytes(app.root, app.html);
  } finally {
    app.remove();
  }
}
