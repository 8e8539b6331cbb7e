import { readFileSync } from 'node:fs';
import { attemptWriteInBulk } from '@/lib/db/attempt-write';
import { closeDatabase } from '@/lib/db/client';
import { withDedicatedConnection } from '@/lib/db/dedicated-connection';
import { compose } from '@/lib/composition';
import { applyPlan } from '@/lib/imports/batches/mutations-apply';
import { planStream } from '@/lib/imports/jobs/mutations-run';
import { readKnownRegister } from '@/lib/imports/known/queries';
import { openTable } from '@/lib/imports/files/reader';
import { noValues } from '@/lib/imports/mapping/rules-fields';
import type { ImportMapping } from '@/lib/imports/mapping/types';

/*
 * One import in a process of its own, so that its memory can be told: file, network and source come as arguments, the
 * milliseconds and the largest resident set go to standard output as JSON.
 */

const [path = '', networkId = '', sourceId = ''] = process.argv.slice(2);
const bytes = readFileSync(path);
compose();

const mapping: ImportMapping = {
  subject: 'attendances',
  columns: { meeting_date: 0, member_code: 1, status: 2 },
  meetings: [],
  values: { ...noValues(), status: { present: 'present', absent: 'absent' } },
  everyStatus: null,
  sourceId: Number(sourceId),
  createMembers: false,
  createMeetings: false,
  memberKind: null,
  dayFirst: true,
};

const begin = performance.now();
const result = await withDedicatedConnection(null, (connection) =>
  attemptWriteInBulk(connection, { userId: null, name: 'benchmark' }, new AbortController().signal, async (write) => {
    const known = await readKnownRegister(write.connection, Number(networkId), 'all');
    const table = await openTable(bytes, 'bench.csv');
    const order = {
      networkId: Number(networkId),
      kind: 'file',
      title: 'bench.csv',
      file: { name: 'bench.csv', sha256: '0'.repeat(64) },
      mapping,
      mode: 'all_or_nothing',
      publish: true,
      editable: 'all',
    } as const;
    return applyPlan(write, order, planStream(table, mapping, known), () => undefined);
  }),
);
const milliseconds = performance.now() - begin;
await closeDatabase();
if (!result.ok) throw new Error(JSON.stringify(result.reason));
console.log(
  JSON.stringify({
    milliseconds,
    added: result.value.counts.attendancesAdded,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
