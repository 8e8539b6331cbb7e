import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NEXT } from '@/scripts/launch/build';
import { runNode } from '@/scripts/launch/child';
import { scriptBytes } from './scripts';

const FILES: Readonly<Record<string, string>> = {
  'app/layout.js': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;',
  'app/page.js': 'export default () => <p>Empty</p>;',
};

/**
 * Builds an application of the same framework with one page that says one word: what it brings along, every page brings.
 *
 * @param repository whose packages it is built with
 * @returns bytes of its scripts, compressed
 */
export async function emptyAppScripts(repository: string): Promise<number> {
  // Inside the repository, because packages are looked for upwards.
  const root = mkdtempSync(path.join(repository, '.empty-app-'));
  try {
    const config = `export default { turbopack: { root: ${JSON.stringify(repository)} } };`;
    for (const [file, content] of Object.entries({ ...FILES, 'next.config.mjs': config })) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), content);
    }
    const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
    await runNode([path.join(repository, NEXT), 'build', root], { env });
    return scriptBytes(root, readFileSync(path.join(root, '.next/server/app/index.html'), 'utf8'));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
