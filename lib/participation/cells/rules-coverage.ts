import { certainDays } from '@/lib/core/partial-date';
import type { Coverage } from '@/lib/networks/types';

/** A claim of coverage from "1977" to "1990" means all of both years, so its outer days count. */
export const coverageStart = (coverage: Coverage | null): string | null =>
  coverage && certainDays(coverage.since).earliest;

export const coverageEnd = (coverage: Coverage | null): string | null => coverage && certainDays(coverage.until).latest;
