import { networkCells } from '@/lib/participation/account/rules-network';
import { accountTotal } from '@/lib/participation/account/rules-parts';
import { columnsOfMember, columnsOfNetwork } from '@/lib/participation/charts/rules-columns';
import { distributeMembers } from '@/lib/participation/charts/rules-distribution';
import { chartLevels } from '@/lib/participation/charts/rules-levels';
import { stretchesOfOrganisers, stretchesOfPlaces, stretchesOfSeats } from '@/lib/participation/charts/rules-stretches';
import type { ChartColumns, ChartKind, ChartOrMissing, ChartSubject } from '@/lib/participation/charts/types';
import { countSure } from '@/lib/participation/headlines/rules';
import type { NetworkOfMember, NetworkRecord } from '@/lib/participation/pages/types';

/** In which order the charts of a subject stand. A member's composition by year stands on its page. */
export const CHARTS_OF: Readonly<Record<ChartSubject['of'], readonly ChartKind[]>> = {
  network: ['attendance', 'composition', 'distribution', 'organisers', 'places', 'completeness'],
  member: ['attendance', 'distribution', 'organisers', 'seats', 'places', 'levels', 'completeness'],
};

type ColumnKind = 'attendance' | 'composition' | 'completeness';

function drawColumns(kind: ColumnKind, of: ChartColumns): ChartOrMissing {
  const holds = of.columns.some(({ account }) => {
    if (account === null) return false;
    return kind === 'composition' ? accountTotal(account) > account.no_seat.cells : countSure(account).meetings > 0;
  });
  return holds ? { kind, ...of } : { kind, missing: 'no_places' };
}

const ofNetwork = (record: NetworkRecord): Readonly<Record<ChartKind, () => ChartOrMissing>> => {
  const cells = () => networkCells(record);
  const columns = (kind: ColumnKind) => () =>
    drawColumns(kind, columnsOfNetwork({ meetings: record.meetings, coverage: record.network.coverage }, cells()));
  return {
    attendance: columns('attendance'),
    composition: columns('composition'),
    completeness: columns('completeness'),
    distribution: () =>
      distributeMembers(
        record.members.map(({ member, row }) => ({ member, account: row.account })),
        null,
      ),
    organisers: () => stretchesOfOrganisers(record.organiserTerms, record.meetings, cells()),
    places: () => stretchesOfPlaces(record.meetings, cells()),
    // Of a network as a whole there is no seat, and no one delegate.
    seats: () => ({ kind: 'seats', missing: 'no_change' }),
    levels: () => ({ kind: 'levels', missing: 'no_levels' }),
  };
};

const ofMember = (
  part: NetworkOfMember,
  { record, others }: Extract<ChartSubject, { of: 'member' }>,
): Readonly<Record<ChartKind, () => ChartOrMissing>> => {
  const { network, meetings, row, seats, organiserTerms } = part;
  const columns = (kind: ColumnKind) => () =>
    drawColumns(kind, columnsOfMember({ meetings, coverage: network.coverage }, row.cells, seats));
  return {
    attendance: columns('attendance'),
    composition: columns('composition'),
    completeness: columns('completeness'),
    distribution: () => distributeMembers(others, record.member.slug),
    organisers: () => stretchesOfOrganisers(organiserTerms, meetings, [row.cells]),
    seats: () => stretchesOfSeats(seats, () => record.member.name, meetings, row.cells),
    places: () => stretchesOfPlaces(meetings, [row.cells]),
    levels: () => chartLevels(part),
  };
};

/** A chart of a subject, or why it is not drawn: the register holds nothing of it. */
export const buildChart = (subject: ChartSubject, kind: ChartKind): ChartOrMissing =>
  (subject.of === 'network' ? ofNetwork(subject.record) : ofMember(subject.part, subject))[kind]();

/** The first chart of a subject that is drawn. */
export const firstChart = (subject: ChartSubject): ChartKind | undefined =>
  CHARTS_OF[subject.of].find((kind) => !('missing' in buildChart(subject, kind)));
