/**
 * Completes package-lock.json after `npm install` against a registry that lacks
 * packages for other platforms: npm then leaves them out of the lock file, and
 * a later `npm ci` (npm 11) refuses it as out of step. Their versions are known
 * from the package that asks for them, their platform from their name; npm
 * never fetches one that is not for the machine at hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const PLATFORMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/** @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], optionalDependencies?: Record<string, string> }} Locked */

/** @param {string} name such as @next/swc-darwin-arm64 */
function platformOf(name) {
  if (name.includes('wasm32')) return { cpu: ['wasm32'] };
  const os = PLATFORMS.find((platform) => name.includes(`-${platform}`));
  const cpu = PROCESSORS.find((processor) => name.includes(`-${processor}`));
  if (!os || !cpu) throw new Error(`The platform of ${name} cannot be told from its name: add it to ${FILE} by hand.`);
  return { os: [os], cpu: [cpu] };
}

/** @type {{ packages: Record<string, Locked> }} */
const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const { packages } = lock;
let added = 0;
for (const { optionalDependencies = {} } of Object.values(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const key = `node_modules/${name}`;
    if (packages[key] || !/^\d/.test(version)) continue;
    packages[key] = { version, ...platformOf(name), optional: true };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages for other platforms added to ${FILE}.`);
