import { useTranslations } from 'next-intl';
import { chartMark } from '@/components/analysis/chart-mark';
import { useChartFindings } from '@/components/analysis/words/finding-words';
import { useRegisterFormat } from '@/components/format/register-format';
import { getPathname, memberChartsHref, networkChartsHref } from '@/lib/i18n/navigation';
import { buildChart, CHARTS_OF } from '@/lib/participation/charts/rules';
import type { ChartSubject } from '@/lib/participation/charts/types';

/** What the charts of a subject find, each sentence a link to its chart. */
export function ChartLinks({ subject }: { subject: ChartSubject }) {
  const t = useTranslations('analysis.page');
  const finding = useChartFindings();
  const { locale } = useRegisterFormat();
  const page =
    subject.of === 'network'
      ? networkChartsHref(subject.record.network.slug)
      : memberChartsHref(subject.record.member.slug);
  const drawn = CHARTS_OF[subject.of].flatMap((kind) => {
    const chart = buildChart(subject, kind);
    return 'missing' in chart ? [] : [chart];
  });
  if (drawn.length === 0) return <p>{t('none')}</p>;
  const address = getPathname({ locale, href: page });
  return (
    <ul className="an-links">
      {drawn.map((chart) => (
        <li key={chart.kind}>
          <a href={`${address}#${chartMark(subject, chart.kind)}`}>{finding(chart, subject)}</a>
        </li>
      ))}
    </ul>
  );
}
