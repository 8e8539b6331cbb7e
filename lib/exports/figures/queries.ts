import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { Locale } from '@/lib/core/localised-text';
import type { Reader } from '@/lib/db/reader';
import type { FigureAddress, FigureRecord } from '@/lib/exports/figures/types';
import { byNameIn } from '@/lib/i18n/name-order';
import { buildChart } from '@/lib/participation/charts/rules';
import type { ChartKind, ChartSubject } from '@/lib/participation/charts/types';
import { FEWEST_COMPARED } from '@/lib/participation/compare/types';
import { readGaps } from '@/lib/participation/gaps/queries';
import { readFirstGaps, readLongestGaps } from '@/lib/participation/gaps/queries-first';
import { drawnEntries } from '@/lib/participation/gaps/rules-drawn';
import { showGaps } from '@/lib/participation/gaps/rules-shown';
import { DEFAULT_GAPS_VIEW, LONGEST_GAPS_VIEW } from '@/lib/participation/gaps/schema-list';
import type { FoundGaps, GapsView } from '@/lib/participation/gaps/types-list';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { findQuestionedMember } from '@/lib/participation/pages/queries-questions';
import { answerQuestion } from '@/lib/participation/pages/rules-answer';
import { findNetworkRecord, listAccounts } from '@/lib/participation/pages/queries-network';

/** null: the register holds nothing of the chart. */
function chartRecord(
  kind: 'network-chart' | 'member-chart',
  subject: ChartSubject,
  name: ChartKind,
): FigureRecord | null {
  const chart = buildChart(subject, name);
  return 'missing' in chart ? null : { kind, subject, chart };
}

type AddressOf<Kind extends FigureAddress['kind']> = Extract<FigureAddress, { kind: Kind }>;

/** What pages keep is found without the whole register. */
async function findGaps(reader: Reader, scope: ReadScope, view: GapsView, locale: Locale): Promise<FoundGaps> {
  if (isDeepStrictEqual(view, { ...LONGEST_GAPS_VIEW })) return readLongestGaps(reader, scope, locale);
  const shown = isDeepStrictEqual(view, { ...DEFAULT_GAPS_VIEW })
    ? await readFirstGaps(reader, scope, locale)
    : showGaps(await readGaps(reader, scope), view, byNameIn(locale));
  return { lines: shown.lines, apart: shown.count.apart };
}

/** The list as its page shows it, and the whole record of the seats that it draws. */
async function findGapsRecord(
  reader: Reader,
  scope: ReadScope,
  { view }: AddressOf<'gaps'>,
  locale: Locale,
): Promise<FigureRecord> {
  const found = await findGaps(reader, scope, view, locale);
  const seats = [];
  for (const { network, row } of drawnEntries(found)) {
    const seat = await findQuestionedMember(reader, scope, network.slug, row.member.slug);
    if (seat) seats.push(seat);
  }
  return { kind: 'gaps', found, seats, view };
}

async function findQuestionRecord(
  reader: Reader,
  scope: ReadScope,
  { network, member, view }: AddressOf<'question'>,
): Promise<FigureRecord | null> {
  const asked = await findQuestionedMember(reader, scope, network, member);
  const other = view.other === null ? null : await findQuestionedMember(reader, scope, network, view.other);
  const answer = asked && answerQuestion(view, asked, other);
  return answer && { kind: 'question', answer };
}

/**
 * @param locale whose order of names decides which of equal gaps are drawn
 * @returns null where the scope may not see it, or there is none
 */
export async function findFigureRecord(
  reader: Reader,
  scope: ReadScope,
  address: FigureAddress,
  locale: Locale,
): Promise<FigureRecord | null> {
  if (address.kind === 'gaps') return findGapsRecord(reader, scope, address, locale);
  if (address.kind === 'question') return findQuestionRecord(reader, scope, address);
  if (address.kind === 'member') {
    const record = await findMemberRecord(reader, scope, address.member);
    const part = record?.networks.find(({ network }) => network.slug === address.network);
    return record && part ? { kind: 'member', record, part } : null;
  }
  if (address.kind === 'member-chart') {
    const { member, network, chart, kind } = address;
    const record = await findMemberRecord(reader, scope, member);
    const part = record?.networks.find((one) => one.network.slug === network);
    if (!record || !part) return null;
    const others = await listAccounts(reader, scope, network);
    return chartRecord(kind, { of: 'member', record, part, others }, chart);
  }
  const record = await findNetworkRecord(reader, scope, address.network);
  if (!record) return null;
  if (address.kind === 'network-chart') return chartRecord('network-chart', { of: 'network', record }, address.chart);
  if (address.kind === 'network') return { kind: 'network', record, view: address.view };
  const chosen = address.view.members.flatMap(
    (slug) => record.members.find(({ member }) => member.slug === slug) ?? [],
  );
  return chosen.length < FEWEST_COMPARED ? null : { kind: 'compare', record, chosen, view: address.view };
}
