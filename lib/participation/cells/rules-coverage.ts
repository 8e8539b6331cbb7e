import { certainDays } from '@/lib/core/partial-date';
import type { Coverage } from '@/lib/networks/types';

/** Coverage from "1977" to "1990" means the whole of both years, so it is bounded by the first and the last day. */
export const coverageStart = (coverage: Coverage | null): string | null =>
  coverage && certainDays(coverage.since).earliest;

export const coverageEnd = (coverage: Coverage | null): string | null => coverage && certainDays(coverage.until).latest;
