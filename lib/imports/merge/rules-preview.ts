import type { MergedCell, MergedNetwork, MergeFacts, MergePlan } from '@/lib/imports/merge/types';
import { orderMeetings } from '@/lib/meetings/rules';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { NetworkReference } from '@/lib/networks/types';

/** What the plan names by its id. */
export interface MergeNames {
  networks: readonly NetworkReference[];
  meetings: readonly MeetingEntry[];
  sourceTitles: ReadonlyMap<number, string>;
}

/** A plan network by network, with names; networks in which nothing changes are left out. */
export function mergedNetworks(facts: MergeFacts, plan: MergePlan, names: MergeNames): MergedNetwork[] {
  const moved = new Set(plan.moved);
  const statements = { moved: new Set(plan.statements.moved), duplicates: new Set(plan.statements.duplicates) };
  const goneHere = facts.assertions.filter(({ memberId }) => memberId === facts.gone.id);
  return names.networks.flatMap((network) => {
    const here = <Row extends { networkId: number }>(rows: readonly Row[]): Row[] =>
      rows.filter(({ networkId }) => networkId === network.id);
    const assertions = here(goneHere);
    const passing = assertions.filter(({ id }) => moved.has(id));
    const said = here(facts.statements);
    const codes = here(facts.codes);
    const codesOf = (memberId: number) => codes.filter((code) => code.memberId === memberId).map(({ code }) => code);
    const seats = plan.seats.filter(({ seat }) => seat.networkId === network.id);
    const hasGoneSeat = seats.some(({ seat }) => seat.memberId === facts.gone.id);
    const merged: MergedNetwork = {
      network,
      assertions: {
        moved: passing.length,
        drafts: passing.filter(({ published }) => !published).length,
        duplicates: assertions.length - passing.length,
      },
      statements: {
        moved: said.filter(({ id }) => statements.moved.has(id)).length,
        duplicates: said.filter(({ id }) => statements.duplicates.has(id)).length,
      },
      claims: here(facts.claims).length,
      terms: here(facts.terms).length,
      hosted: here(facts.hosted).length,
      represented: here(facts.represented).length,
      codes: { gone: codesOf(facts.gone.id), kept: codesOf(facts.kept.id) },
      seats: hasGoneSeat
        ? seats.map((step) => ({ side: step.seat.memberId === facts.gone.id ? 'gone' : 'kept', step }))
        : [],
      cells: previewCells(network.id, plan, names),
    };
    return isTouched(merged) ? [merged] : [];
  });
}

const isTouched = ({
  assertions,
  statements,
  claims,
  terms,
  hosted,
  represented,
  codes,
  seats,
}: MergedNetwork): boolean =>
  assertions.moved +
    assertions.duplicates +
    statements.moved +
    statements.duplicates +
    claims +
    terms +
    hosted +
    represented +
    codes.gone.length +
    seats.length >
  0;

/** In the network's order. */
function previewCells(networkId: number, plan: MergePlan, { meetings, sourceTitles }: MergeNames): MergedCell[] {
  const cells = new Map(
    plan.cells.filter((cell) => cell.networkId === networkId).map((cell) => [cell.meetingId, cell]),
  );
  return orderMeetings(meetings.filter(({ id }) => cells.has(id))).flatMap(({ id, slug, title, date }) => {
    const cell = cells.get(id);
    if (!cell) return [];
    const said = cell.said.map(({ side, assertion: { sourceId, status, published } }) => ({
      side,
      source: sourceTitles.get(sourceId) ?? '',
      status,
      published,
    }));
    return [{ meeting: { slug, title, date: date.edtf }, outcome: cell.outcome, said }];
  });
}
