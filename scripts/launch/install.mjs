import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from './operator-error.mjs';
import { isWritable, requireWritable } from './program-folder.mjs';
import { step } from './steps.mjs';

/** Throws unless this is a Node.js the program supports: 20.19, 22.12, or 24 and later. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (supported) return;
  throw new OperatorError(`Node.js ${version} is too old: install Node.js 20.19, 22.12, 24 or a later LTS release.`);
}

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, dev?: boolean, devOptional?: boolean }} LockedPackage */

/** Where a build is only served, as in a container, what it was built and tested with may be missing. */
const IS_ONLY_SERVED = process.env.NODE_ENV === 'production';

/**
 * Whether npm itself recorded exactly the packages of the lock file, as after
 * an `npm ci` or `npm install` by hand. Optional ones may be missing: most of
 * them are for other platforms.
 *
 * @param {string} lock
 * @param {string} hiddenLockFile npm's own record inside node_modules
 */
function matchesInstalled(lock, hiddenLockFile) {
  if (!existsSync(hiddenLockFile)) return false;
  /** @type {Record<string, LockedPackage>} */
  const wanted = JSON.parse(lock).packages;
  /** @type {Record<string, LockedPackage>} */
  const present = JSON.parse(readFileSync(hiddenLockFile, 'utf8')).packages;
  return Object.entries(wanted).every(([name, { version, optional, dev, devOptional }]) => {
    const installed = present[name];
    if (name === '') return true;
    return installed ? installed.version === version : Boolean(optional ?? devOptional ?? (IS_ONLY_SERVED && dev));
  });
}

/**
 * Package scripts are left out: the one that matters (the database's library
 * links) is run by scripts/postgres, and others try to download engines.
 *
 * @param {string} root
 * @returns {Promise<void>}
 */
function runNpm(root) {
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const [command, ...prefix] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  return new Promise((resolve, reject) => {
    const child = spawn(command ?? 'npm', [...prefix, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) =>
      reject(new OperatorError(`npm could not be started (${error.message}): install npm.`)),
    );
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const reason = /npm error (?!code)(.+)/.exec(output)?.[1] ?? `npm ended with code ${code}`;
      reject(
        new OperatorError(
          `Installing the packages failed (${reason}): check the connection to the npm registry and the free disk space, then start again.`,
        ),
      );
    });
  });
}

/**
 * Makes node_modules hold what package-lock.json says; nothing is done when the
 * lock file is the one last installed, told by its content.
 *
 * @param {string} root
 */
export async function install(root) {
  await step('install', async (note) => {
    const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
    const hash = createHash('sha256').update(lock).digest('hex');
    const modules = path.join(root, 'node_modules');
    const record = path.join(modules, '.installed-lock');
    if (existsSync(record) && readFileSync(record, 'utf8') === hash) return note('skipped, nothing changed');
    if (matchesInstalled(lock, path.join(modules, '.package-lock.json'))) {
      note('skipped, packages are there');
      if (!isWritable(modules)) return;
    } else {
      requireWritable(root, 'its packages are not those of package-lock.json');
      await runNpm(root);
    }
    writeFileSync(record, hash);
  });
}
