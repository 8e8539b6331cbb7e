import path from 'node:path';
import { expect, it } from 'vitest';
import { database } from '@/lib/db/client';
import { unpackedData } from '@/test/data';
import { importCommand } from '@/test/imports/command';
import { givenNetwork, givenSource, inRegister } from '@/test/register-facts';

const unga = unpackedData('unga-1946-1990');

it('the command imports the General Assembly, all or nothing', async () => {
  await inRegister(async (write) => {
    await givenNetwork(write, 'vollversammlung');
    await givenSource(write, 'protokoll-2019-05');
  });
  const of = (name: string) => [
    '--network',
    'vollversammlung',
    '--file',
    path.join(unga, `${name}.csv`),
    '--source',
    'protokoll-2019-05',
  ];
  for (const [name, ...mode] of [['members'], ['meetings'], ['attendance', '--all-or-nothing']] as const) {
    const applied = await importCommand(...of(name), '--apply', '--publish', ...mode);
    expect(applied.output).toContain('Eingespielt als Nummer');
    expect(applied.code).toBe(0);
  }
  expect(await database().attendance.count({ where: { withdrawnAt: null } })).toBe(59_933);
  expect(await database().attendance.count({ where: { withdrawnAt: null, status: 'absent' } })).toBe(2_676);
}, 600_000);
