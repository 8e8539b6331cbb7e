import type { Chart, ChartKind, ChartSubject } from '@/lib/participation/charts/types';
import type { CompareView } from '@/lib/participation/compare/types';
import type { FoundGaps, GapsView } from '@/lib/participation/gaps/types-list';
import type { MatrixView } from '@/lib/participation/matrix/types';
import type { MemberInNetwork, MemberRecord, NetworkOfMember, NetworkRecord } from '@/lib/participation/pages/types';
import type { QuestionAnswer, QuestionedMember } from '@/lib/participation/pages/types-question';
import type { QuestionView } from '@/lib/participation/questions/types';

/**
 * As what a figure leaves the register; each is the ending of its file's name. `html` is the figure in another page's frame, at an
 * address of its own (`/embed/`); `txt`, `bib` and `csl` cite it.
 */
export const FIGURE_FORMATS = ['svg', 'png', 'csv', 'xlsx', 'json', 'txt', 'bib', 'csl', 'html'] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

export const FIGURE_KINDS = [
  'network',
  'member',
  'compare',
  'gaps',
  'question',
  'network-chart',
  'member-chart',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** Which figure, in which view: what its files and its frame are made of, whoever asks. */
export type FigureAddress =
  | { kind: 'network'; network: string; view: MatrixView }
  | { kind: 'member'; member: string; network: string }
  | { kind: 'compare'; network: string; view: CompareView }
  | { kind: 'gaps'; view: GapsView }
  | { kind: 'question'; network: string; member: string; view: QuestionView }
  | { kind: 'network-chart'; network: string; chart: ChartKind }
  | { kind: 'member-chart'; member: string; network: string; chart: ChartKind };

/** What a figure is made of; the record is the one its page has. */
export type FigureRecord =
  | { kind: 'network'; record: NetworkRecord; view: MatrixView }
  | { kind: 'member'; record: MemberRecord; part: NetworkOfMember }
  | { kind: 'compare'; record: NetworkRecord; chosen: MemberInNetwork[]; view: CompareView }
  | { kind: 'gaps'; found: FoundGaps; seats: QuestionedMember[]; view: GapsView }
  | { kind: 'question'; answer: QuestionAnswer }
  | { kind: 'network-chart'; subject: ChartSubject; chart: Chart }
  | { kind: 'member-chart'; subject: ChartSubject; chart: Chart };
