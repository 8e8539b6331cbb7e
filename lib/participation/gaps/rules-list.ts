import {
  compareGapsByLength,
  isAsLong,
  isComparable,
  longestGap,
  rankByLongestGap,
  type RankableGap,
} from '@/lib/participation/gaps/rules-ranking';
import type { Gap, GapKind } from '@/lib/participation/gaps/types';
import {
  GAP_SPANS,
  type ByName,
  type ChosenSeat,
  type GapEntry,
  type GapList,
  type GapRegister,
  type GapRow,
  type GapsView,
  type GapSpan,
  type ListedGap,
} from '@/lib/participation/gaps/types-list';

const inSpan =
  (span: GapSpan) =>
  (gap: Pick<Gap, 'open'>): boolean =>
    span === 'ever' || gap.open;

/** The gap of the record that spans most meetings: how long it lasted says nothing of what is missing. */
const largestRecordGap = <Some extends RankableGap>(gaps: readonly Some[]): Some | null =>
  gaps
    .filter(({ kind }) => kind === 'record')
    .sort((a, b) => b.meetings - a.meetings || compareGapsByLength(a, b))[0] ?? null;

/**
 * How gaps of each kind are listed. `ranked`: the longest of a member, one against the other; `largest`: the one of most
 * meetings, which is no rank; `told`: every one, since somebody says it and nobody measured it.
 */
const LISTING: Readonly<Record<GapKind, 'ranked' | 'largest' | 'told'>> = {
  attendance: 'ranked',
  record: 'largest',
  stated: 'told',
  exclusion: 'told',
};

export const isTold = ({ kind }: Pick<Gap, 'kind'>): boolean => LISTING[kind] === 'told';

/** Of all gaps of a member in a network, those that some list shows; each once, in the order given. */
export function gapsWorthListing<Some extends Gap>(gaps: readonly Some[]): Some[] {
  const longest = GAP_SPANS.flatMap((span) => {
    const some = gaps.filter(inSpan(span));
    return [longestGap(some), largestRecordGap(some)];
  });
  return gaps.filter((gap) => isTold(gap) || longest.includes(gap));
}

function chosenRows({ networks, rows }: GapRegister, view: GapsView): ChosenSeat[] {
  const networkOf = new Map(networks.map((network) => [network.id, network]));
  return rows.flatMap((row) => {
    const network = networkOf.get(row.networkId);
    const chosen =
      (view.network === null || network?.slug === view.network) &&
      (view.kind === null || row.member.kind === view.kind) &&
      (view.region === null || row.region === view.region);
    return network && chosen ? [{ row, network }] : [];
  });
}

const byMember = (byName: ByName) => (a: ChosenSeat, b: ChosenSeat) =>
  byName(a.row.member, b.row.member) || byName(a.network, b.network);

/** Who has been away longest, of those whose record is complete enough to say so. */
function ranked(chosen: readonly ChosenSeat[], view: GapsView, byName: ByName): GapList {
  const completenessAtLeast = view.complete / 100;
  const rankedRows = rankByLongestGap<ListedGap, GapRow & { network: GapEntry['network'] }>(
    chosen.map(({ row, network }) => ({ ...row, network })),
    { completenessAtLeast, openOnly: view.span === 'open' },
  );
  const entries: GapEntry[] = [];
  for (const [place, { row, gap }] of rankedRows.entries()) {
    const { network, ...seat } = row;
    const before = entries.at(-1);
    const rank = before && isAsLong(before.gap, gap) ? before.rank : place + 1;
    entries.push({ row: seat, network, gap, rank });
  }
  const apart = chosen.filter(({ row }) => !isComparable(row, completenessAtLeast));
  return {
    entries: entries.sort((a, b) => compareGapsByLength(a.gap, b.gap) || byMember(byName)(a, b)),
    apart: apart.sort(byMember(byName)),
    without: chosen.length - apart.length - entries.length,
  };
}

/** Gaps that say nothing about attendance: record gaps by their meetings, stated ones by name. */
function told(chosen: readonly ChosenSeat[], view: GapsView, byName: ByName): GapList {
  const ofKind = (gaps: readonly ListedGap[]) => gaps.filter(({ kind }) => kind === view.gap).filter(inSpan(view.span));
  const isLargest = LISTING[view.gap] === 'largest';
  const entries = chosen.flatMap(({ row, network }): GapEntry[] => {
    const gaps = ofKind(row.gaps);
    const shown = isLargest ? [largestRecordGap(gaps)] : gaps;
    return shown.flatMap((gap) => (gap ? [{ row, network, gap, rank: null }] : []));
  });
  const meetings = (entry: GapEntry) => (isLargest ? entry.gap.meetings : 0);
  return {
    entries: entries.sort((a, b) => meetings(b) - meetings(a) || byMember(byName)(a, b)),
    apart: [],
    without: 0,
  };
}

/**
 * What a view of the gaps shows. Only attendance gaps are ranked, and only of members whose record is complete enough;
 * the others stand apart.
 *
 * @param byName order of the page's language
 */
export function listGaps(register: GapRegister, view: GapsView, byName: ByName): GapList {
  const chosen = chosenRows(register, view);
  return LISTING[view.gap] === 'ranked' ? ranked(chosen, view, byName) : told(chosen, view, byName);
}
