import { useLocale, useTranslations } from 'next-intl';
import { COLUMN_HERE } from '@/components/figure/life/column-here';
import { FigureLife } from '@/components/figure/life/figure-life';

/** Stands once on a page that has figures in frames; they may be stills. */
export function EnlivenedFigures() {
  const t = useTranslations('figure');
  const texts = {
    copy: t('copy'),
    copied: t('copied'),
    failed: t('copyFailed'),
    sortBy: t('sortBy', { column: COLUMN_HERE }),
  };
  return <FigureLife locale={useLocale()} texts={texts} />;
}
