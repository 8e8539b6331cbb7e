import { useTranslations } from 'next-intl';
import type { TimelineScore as Score } from '../layout/types';

/**
 * "12/15" at the end of a row; where participation is voluntary the count stands alone. Where nothing is recorded
 * there is no count: a 0 would say that the member never came.
 */
export function TimelineScore({ score }: { score: Score }) {
  const t = useTranslations('charts.timeline');
  const { attended, known, unknown, countOnly } = score;
  if (known === 0) {
    return (
      <span className="tl-score">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('scoreUnknown', { unknown })}</span>
      </span>
    );
  }
  return (
    <span className="tl-score">
      <span aria-hidden="true">
        {attended}
        {!countOnly && <span className="tl-score-known">/{known}</span>}
      </span>
      <span className="sr-only">{t('score', { attended, known, unknown })}</span>
    </span>
  );
}
