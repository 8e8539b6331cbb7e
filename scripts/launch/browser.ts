import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { OperatorError } from './operator-error.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * Arguments that every start of the browser here is given: root has no sandbox, nothing may call home, and what a
 * graphics card would draw is not drawn as if there were one.
 */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-sync',
];

/** Whether a browser is there and starts: one may be installed while its libraries are missing. */
function works(executable: string | undefined): executable is string {
  if (!executable || !existsSync(executable)) return false;
  return spawnSync(executable, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}

function installed(searchPath: string): string | undefined {
  const folders = searchPath.split(path.delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, MAC_CHROME].find(works);
}

async function packaged(): Promise<string | undefined> {
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium');
    const executable = await sparticuz.executablePath();
    return works(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

function installWithApt() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
}

/**
 * Finds a Chromium to drive: CHROMIUM, one that is installed, Playwright's own,
 * the one that came as a package, and on Debian as root one installed for the
 * purpose.
 *
 * @returns path of the executable
 */
export async function findBrowser(): Promise<string> {
  const { CHROMIUM: given, PATH: searchPath = '' } = process.env;
  if (given) {
    if (works(given)) return given;
    throw new OperatorError(`CHROMIUM is "${given}", which does not start: correct it, or leave it out.`);
  }
  const own = chromium.executablePath();
  const found = installed(searchPath) ?? (works(own) ? own : undefined) ?? (await packaged());
  if (found) return found;
  installWithApt();
  const added = installed(searchPath);
  if (added) return added;
  throw new OperatorError('No browser was found for the tests: install Chromium or Chrome, or name one in CHROMIUM.');
}
