import 'server-only';
import type { NothingChanged } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import type { InvalidInput } from '@/lib/forms/form-state';
import { closeBatch, journalAdded, openBatch } from '@/lib/imports/batches/mutations-journal';
import type { AppliedBatch, BatchOrder } from '@/lib/imports/batches/types';
import { readSeries } from '@/lib/imports/series/queries';
import { slugsFor } from '@/lib/imports/series/rules';
import { MOST_DAYS, type SeriesOrder } from '@/lib/imports/series/schema';
import type { SeriesPlan } from '@/lib/imports/series/types';
import { createMeeting } from '@/lib/meetings/mutations';

export type SeriesRefusal =
  | (NothingChanged & { plan: SeriesPlan })
  | { kind: 'list_changed'; plan: SeriesPlan }
  | (InvalidInput & { plan: SeriesPlan });

/**
 * Makes the planned meetings of a list of days, as one batch of drafts. Days on which the network meets already are left
 * out unless somebody has said that both are meant.
 */
export async function makeSeries(
  write: RegisterWrite,
  order: SeriesOrder,
): Promise<Result<AppliedBatch & { leftOut: number }, SeriesRefusal>> {
  const { taken, ...plan } = await readSeries(write.transaction, order);
  if (plan.digest !== order.digest) return refuse({ kind: 'list_changed', plan });
  if (plan.lines.some((line) => 'fault' in line))
    return refuse({ kind: 'invalid', fields: { days: 'faulty_lines' }, plan });
  const chosen = plan.lines.flatMap((line) =>
    'meeting' in line && (line.doubled === null || order.take[line.line] === 'on') ? [line.meeting] : [],
  );
  if (chosen.length > MOST_DAYS) return refuse({ kind: 'invalid', fields: { days: 'too_many' }, plan });
  const [first] = chosen;
  if (!first) return refuse({ kind: 'nothing_changed', plan });
  const { networkId, kind } = order;
  const dates = chosen.map(({ date }) => date);
  const slugs = slugsFor(dates, taken);
  const period = [...new Set([first.date.edtf, dates.at(-1)?.edtf])].join(' – ');
  const batch: BatchOrder = { networkId, kind: 'series', title: period, file: null, mapping: null };
  const batchId = await openBatch(write, batch);
  const ids: number[] = [];
  for (const [place, { date, ...meeting }] of chosen.entries())
    ids.push(
      await createMeeting(write, {
        ...meeting,
        networkId,
        slug: slugs[place] ?? '',
        date: date.edtf,
        number: null,
        kind,
        state: 'scheduled',
      }),
    );
  await journalAdded(write, batchId, 'meeting', ids);
  const counts = await closeBatch(write, batchId, batch, { meetingsCreated: ids.length });
  return succeed({ batchId, counts, leftOut: plan.lines.length - ids.length });
}
