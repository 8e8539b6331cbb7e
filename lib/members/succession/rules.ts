import { isOpenEnd, type PartialDate } from '@/lib/core/partial-date';
import { refuse, type Result } from '@/lib/core/result';

/** One member follows another at some time, known however roughly; "still" is none. */
export const parseSuccessionDate = <Fault>(
  read: Result<PartialDate, Fault>,
): Result<PartialDate, Fault | 'open_on_both_sides'> =>
  read.ok && isOpenEnd(read.value) ? refuse('open_on_both_sides') : read;
