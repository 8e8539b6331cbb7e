import { expect, it } from 'vitest';
import { REPOSITORY } from '@/test/data';
import { complaintsAboutLicences, isAllowed, listLicences, readLock } from './licences';

const lockOf = (packages: Record<string, object>) => ({ packages: { '': {}, ...packages } });

it('names what is under an unknown licence or one that is not allowed, and nothing that only the workshop needs', () => {
  const lock = lockOf({
    'node_modules/good': { version: '1.0.0', license: 'MIT' },
    'node_modules/good/node_modules/closed': { version: '2.0.0', license: 'SSPL-1.0' },
    'node_modules/silent': { version: '3.0.0' },
    'node_modules/tool': { version: '4.0.0', dev: true },
  });
  expect(complaintsAboutLicences(lock)).toEqual([
    'closed@2.0.0 is under SSPL-1.0, which is not allowed',
    'silent@3.0.0 names no licence',
  ]);
});

it('takes a package for another platform to be under the licence of the one that asks for it', () => {
  const lock = lockOf({
    'node_modules/engine': { version: '1.0.0', license: 'ISC', optionalDependencies: { '@engine/win32': '1.0.0' } },
    'node_modules/@engine/win32': { version: '1.0.0', optional: true },
  });
  expect(listLicences(lock)).toContainEqual({ name: '@engine/win32', version: '1.0.0', licence: 'ISC' });
});

it.each([
  ['(MIT OR GPL-3.0-or-later)', true],
  ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
  ['MIT and ISC', true],
  ['MIT AND GPL-3.0-or-later', false],
  ['UNLICENSED', false],
])('reads "%s"', (expression, allowed) => expect(isAllowed(expression)).toBe(allowed));

it('finds nothing to complain of in this program', () => {
  expect(complaintsAboutLicences(readLock(REPOSITORY))).toEqual([]);
});
