import { isOpenEnd, type PartialDate } from '@/lib/core/partial-date';
import { refuse, type Result } from '@/lib/core/result';

/** A period that a source counts over may be open at one side; "still" alone is none. */
export const parsePeriod = <Fault>(
  read: Result<PartialDate, Fault>,
): Result<PartialDate, Fault | 'open_on_both_sides'> =>
  read.ok && isOpenEnd(read.value) ? refuse('open_on_both_sides') : read;
