import { useTranslations } from 'next-intl';
import { YEAR_PARTS } from './types';
import { PartSwatch } from './part-swatch';

/** The key to all strips of a page. */
export function RecordKey() {
  const t = useTranslations('charts');
  return (
    <ul className="tl-legend" role="list" aria-label={t('legend')}>
      {YEAR_PARTS.map((part) => (
        <li key={part}>
          <PartSwatch part={part} figure="strips" />
          {t(`years.${part}`)}
        </li>
      ))}
    </ul>
  );
}
