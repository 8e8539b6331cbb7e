import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { REPOSITORY } from '@/test/data';

/* What a newcomer copies from CONTRIBUTING.md must be there. */

const examples = [...readFileSync(path.join(REPOSITORY, 'CONTRIBUTING.md'), 'utf8').matchAll(/```ts\n(.*?)```/gs)].map(
  ([, code = '']) => code,
);

/** The names that an example takes from the register's own modules, with the module of each. */
const taken = examples.flatMap((code) =>
  [...code.matchAll(/^import \{ ([^}]+) \} from '@\/([^']+)';$/gm)].flatMap(([, names = '', module = '']) =>
    names.split(', ').map((name) => [name, module] as const),
  ),
);

it('there are three examples, and two of them take something of the register', () => {
  expect(examples).toHaveLength(3);
  expect(new Set(taken.map(([, module]) => module)).size).toBeGreaterThanOrEqual(2);
});

it.each(taken)('%s of the examples is there in %s', async (name, module) => {
  expect(await import(path.join(REPOSITORY, module))).toHaveProperty(name);
});
