import { useLocale, useTranslations } from 'next-intl';
import type { FigureNumbers } from '@/components/figure/facts/types';
import { formatNumber } from '@/lib/i18n/formatters';

interface PointTableProps {
  numbers: FigureNumbers | undefined;
  subject: string;
  title: string;
}

/** A chart's points, a line each. */
export function PointTable({ numbers, subject, title }: PointTableProps) {
  const t = useTranslations('analysis.table');
  const locale = useLocale();
  if (!numbers) return null;
  const { columns, lines } = numbers;
  return (
    <div className="tl-table-scroll" tabIndex={0} role="region" aria-label={t('scroll', { title })}>
      <table className="tl-table">
        <caption>{t('caption', { subject, title })}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, isNumber }) => (
              <th key={key} scope="col" className={isNumber ? 'is-number' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={`${at} ${line[0]}`}>
              {columns.map(({ key, isNumber }, place) =>
                place === 0 ? (
                  <th key={key} scope="row">
                    {line[place]}
                  </th>
                ) : (
                  <td key={key} className={isNumber ? 'is-number' : undefined} data-column={key}>
                    {isNumber && line[place] !== '' ? formatNumber(Number(line[place]), locale) : line[place]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
