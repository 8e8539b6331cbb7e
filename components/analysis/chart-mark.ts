import type { ChartKind, ChartSubject } from '@/lib/participation/charts/types';

/** The part of its page where a chart stands. */
export const chartMark = (subject: ChartSubject, chart: ChartKind): string =>
  subject.of === 'network' ? chart : `${subject.part.network.slug}-${chart}`;
