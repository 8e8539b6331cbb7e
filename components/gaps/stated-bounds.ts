import { usePeriodText } from '@/components/format/period-text';
import { useGapText } from '@/components/gaps/gap-text';
import type { Statement } from '@/lib/participation/cells/types';
import type { Gap } from '@/lib/participation/gaps/types';

/** From when to when a statement speaks, in the words of the gap that it makes, so that every page says the same of it. */
export function useStatedBounds(): (statement: Statement, gaps: readonly Gap[]) => string {
  const period = usePeriodText();
  const { bounds } = useGapText();
  return (statement, gaps) => {
    const gap = gaps.find(({ statementId }) => statementId === statement.id);
    return gap ? bounds(gap) : period(statement);
  };
}
