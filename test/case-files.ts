import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inspectFile } from '@/lib/imports/files/reader-inspection';
import { openTable } from '@/lib/imports/files/reader';
import type { TablePlace } from '@/lib/imports/files/rows/types';
import type { KnownRegister } from '@/lib/imports/known/types';
import { proposeMapping } from '@/lib/imports/mapping/rules-proposal';
import type { ImportMapping, ImportSubject } from '@/lib/imports/mapping/types';
import type { PlannedRow, PlanTotals } from '@/lib/imports/plan/types';
import { startPlan, type PlannedFile } from '@/lib/imports/shapes/rules';
import { casePath } from '@/test/cases';

/*
 * The small inputs in test/data/cases, read as a list is read whose reading nobody changes.
 */

interface CaseReading {
  known: KnownRegister;
  subject?: ImportSubject;
  place?: TablePlace;
}

/** What is proposed for a file, before anybody has said anything. */
export async function proposeForCase(
  file: string | { name: string; text: string } | { name: string; bytes: Buffer },
  { known, subject, place = {} }: CaseReading,
) {
  const [name, bytes] =
    typeof file === 'string'
      ? [path.basename(file), readFileSync(casePath(file))]
      : [file.name, 'bytes' in file ? file.bytes : Buffer.from(file.text)];
  const inspected = await inspectFile(new Uint8Array(bytes), name, place);
  if (!inspected.ok) throw new Error(`${name} cannot be read: ${inspected.reason.fault}`);
  const inspection = inspected.value;
  const proposal = proposeMapping({
    inspection,
    chosen: null,
    remembered: null,
    knowsSource: () => false,
    knowsMeeting: (slug) => known.meetings.some((meeting) => meeting.slug === slug),
    networkNames: ['Netz', 'netz'],
    subject: subject ?? null,
  });
  const { sheet, top } = inspection;
  const found: TablePlace = { sheet: sheet ?? undefined, header: top && { first: top.first, last: top.last } };
  return { ...proposal, inspection, open: () => openTable(bytes, name, found) };
}

/** What a plan makes of all rows of a file. */
export async function planCase(
  { open, inspection }: Pick<Awaited<ReturnType<typeof proposeForCase>>, 'open' | 'inspection'>,
  mapping: ImportMapping,
  known: KnownRegister,
) {
  const table = await open();
  async function readAll(file: PlannedFile): Promise<{ planned: PlannedRow[]; totals: PlanTotals }> {
    const plan = startPlan(mapping, known, file);
    if (plan.survey) for await (const rows of table.blocks()) rows.forEach((row) => plan.survey?.(row));
    const planned: PlannedRow[] = [];
    for await (const rows of table.blocks()) for (const row of rows) planned.push(...plan.take(row));
    plan.end();
    const learnt = plan.learn();
    return learnt ? readAll(learnt) : { planned, totals: plan.totals };
  }
  return readAll({ header: inspection.header, legend: inspection.legend });
}
