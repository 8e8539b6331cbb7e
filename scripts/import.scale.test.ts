import path from 'node:path';
import { expect, it } from 'vitest';
import { database } from '@/lib/db/client';
import { unpackedData } from '@/test/data';
import { importCommand } from '@/test/import-command';
import { givenNetwork, givenSource, inRegister } from '@/test/register-facts';

const unga = unpackedData('unga-1946-1990');

const count = () => database().attendance.count({ where: { withdrawnAt: null } });

it('the command imports the General Assembly, undoes it, and imports it again', async () => {
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
  for (const name of ['members', 'meetings', 'attendance']) {
    const applied = await importCommand(...of(name), '--apply', '--publish');
    expect(applied.output).toContain('Eingespielt als Nummer');
  }
  expect(await count()).toBe(59_933);
  const [, id = ''] =
    /^(\d+) .*attendance\.csv/m.exec((await importCommand('--network', 'vollversammlung', '--list')).output) ?? [];
  expect(await importCommand('--network', 'vollversammlung', '--undo', id, '--reason', 'Probe')).toMatchObject({
    code: 0,
  });
  expect(await count()).toBe(0);
  expect(await importCommand(...of('attendance'), '--apply', '--publish', '--all-or-nothing')).toMatchObject({
    code: 0,
  });
  expect(await count()).toBe(59_933);
  expect(await database().attendance.count({ where: { withdrawnAt: null, status: 'absent' } })).toBe(2_676);
}, 600_000);
