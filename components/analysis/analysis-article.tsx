import { useTranslations } from 'next-intl';
import { ChartSection } from '@/components/analysis/chart-section';
import { chartMark } from '@/components/analysis/chart-mark';
import { useChartFindings } from '@/components/analysis/words/finding-words';
import { useMissingWords } from '@/components/analysis/words/chart-notes';
import { EnlivenedFigures } from '@/components/figure/life/enlivened-figures';
import { useRegisterFormat } from '@/components/format/register-format';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeading } from '@/components/ui/page-heading';
import { Still } from '@/components/ui/still/still';
import type { LocalisedText } from '@/lib/core/localised-text';
import type { FigureAddress } from '@/lib/exports/figures/types';
import { memberHref, networkHref, type Href } from '@/lib/i18n/navigation';
import { buildChart, CHARTS_OF } from '@/lib/participation/charts/rules';
import type { ChartKind, ChartSubject } from '@/lib/participation/charts/types';
import type { NetworkRecord } from '@/lib/participation/pages/types';

type MemberSubject = Extract<ChartSubject, { of: 'member' }>;

const addressOf = (subject: ChartSubject, chart: ChartKind): FigureAddress =>
  subject.of === 'network'
    ? { kind: 'network-chart', network: subject.record.network.slug, chart }
    : { kind: 'member-chart', member: subject.record.member.slug, network: subject.part.network.slug, chart };

interface ArticleProps {
  name: LocalisedText;
  home: { href: Href; section: 'networks' | 'members'; list: Href };
  subjects: readonly ChartSubject[];
}

/** The charts beside the main figure, each with its finding; what the register holds nothing of is named at the end. */
function AnalysisArticle({ name, home, subjects }: ArticleProps) {
  const t = useTranslations('analysis.page');
  const site = useTranslations('site');
  const format = useRegisterFormat();
  const finding = useChartFindings();
  const missingWords = useMissingWords();
  const parts = subjects.map((subject) => {
    const charts = CHARTS_OF[subject.of].map((kind) => buildChart(subject, kind));
    return {
      subject,
      network: subject.of === 'network' ? subject.record.network : subject.part.network,
      drawn: charts.flatMap((chart) => ('missing' in chart ? [] : [chart])),
      missing: [...new Set(charts.flatMap((chart) => ('missing' in chart ? [missingWords(chart, subject.of)] : [])))],
    };
  });
  const drawn = parts.flatMap(({ subject, drawn: charts }) => charts.map((chart) => ({ subject, chart })));
  return (
    <article>
      <Still>
        <Breadcrumbs
          label={site('breadcrumbs')}
          crumbs={[
            { label: site(`sections.${home.section}`), href: home.list },
            { label: format.name(name), href: home.href },
          ]}
        />
        <PageHeading title={t('title', { name: format.name(name) })}>{t('lede')}</PageHeading>
        {drawn.length === 0 ? <p>{t('none')}</p> : null}
        {drawn.length > 1 ? (
          <nav className="an-contents no-print" aria-label={t('contents')}>
            <ul>
              {drawn.map(({ subject, chart }) => (
                <li key={chartMark(subject, chart.kind)}>
                  <a href={`#${chartMark(subject, chart.kind)}`}>{finding(chart, subject)}</a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {parts.map(({ subject, network, drawn: charts, missing }) => (
          <div key={network.slug}>
            {parts.length > 1 ? <p className="an-network">{format.name(network.name)}</p> : null}
            {charts.map((chart) => (
              <ChartSection
                key={chart.kind}
                id={chartMark(subject, chart.kind)}
                chart={chart}
                subject={subject}
                address={addressOf(subject, chart.kind)}
              />
            ))}
            {missing.length > 0 ? (
              <section className="an-section" aria-label={t('notDrawn')}>
                <p className="an-kind">{t('notDrawn')}</p>
                <ul className="an-missing">
                  {missing.map((words) => (
                    <li key={words}>{words}</li>
                  ))}
                </ul>
              </section>
            ) : null}
          </div>
        ))}
      </Still>
      <EnlivenedFigures />
    </article>
  );
}

export const NetworkAnalysis = ({ record }: { record: NetworkRecord }) => (
  <AnalysisArticle
    name={record.network.name}
    home={{ href: networkHref(record.network.slug), section: 'networks', list: '/networks' }}
    subjects={[{ of: 'network', record }]}
  />
);

export const MemberAnalysis = ({
  record,
  subjects,
}: {
  record: MemberSubject['record'];
  subjects: MemberSubject[];
}) => (
  <AnalysisArticle
    name={record.member.name}
    home={{ href: memberHref(record.member.slug), section: 'members', list: '/members' }}
    subjects={subjects}
  />
);
