import { useLocale, useTranslations } from 'next-intl';
import { useStatusWords } from '../status/status-words';
import { MatrixExplorer } from './explorer/explorer';
import { explorerFacts } from './explorer/facts';
import type { MatrixLayout } from './layout/layout';
import type { MatrixSeries } from './layout/types';

interface ExploredMatrixProps {
  /** Of the matrix, which stands elsewhere on the page. */
  id: string;
  series: MatrixSeries;
  layout: MatrixLayout;
}

/** What makes the cells of a drawn matrix answer to pointer and keyboard. */
export function ExploredMatrix({ id, series, layout }: ExploredMatrixProps) {
  const t = useTranslations('matrix');
  const locale = useLocale();
  const words = useStatusWords();
  return (
    <MatrixExplorer
      id={id}
      packed={explorerFacts(series, layout, locale, words)}
      texts={{
        grid: t('grid', { name: series.network.name }),
        help: t('help'),
        loading: t('card.loading'),
        failed: t('card.failed'),
        none: t('card.none'),
        follow: t('card.follow'),
      }}
    />
  );
}
