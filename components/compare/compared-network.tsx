import { useTranslations } from 'next-intl';
import { Timeline } from '@/components/charts/timeline/timeline';
import { layOutTimeline } from '@/components/charts/timeline/layout/layout';
import { OpenTable, TimelineTable } from '@/components/charts/timeline/table/table';
import { useSeriesHeadline } from '@/components/charts/timeline/words/series-headline';
import { ComparedBand } from '@/components/compare/compared-band';
import { comparedSeries, useComparedFacts } from '@/components/compare/compared-facts';
import { ComparedLine } from '@/components/compare/compared-line';
import { ComparedNumbers } from '@/components/compare/compared-numbers';
import { PresenceDifferences } from '@/components/compare/presence-differences';
import { FigureFrame } from '@/components/figure/frame/figure-frame';
import { useRegisterFormat } from '@/components/format/register-format';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { networkHref } from '@/lib/i18n/navigation';
import type { MemberReference } from '@/lib/members/types';
import { commonAccountVoice } from '@/lib/participation/account/rules-parts';
import type { CompareView } from '@/lib/participation/compare/types';
import type { NetworkRecord } from '@/lib/participation/pages/types';

/** The figure of a network that is compared. */
export const comparedFigure = (network: string): string => `${network}-timeline`;

/** Its address: of those of the chosen that have a seat there, in the order in which they were chosen. */
export const comparedAddress = ({ network, members }: NetworkRecord, view: CompareView) => {
  const seated = view.members.filter((slug) => members.some(({ member }) => member.slug === slug));
  return { kind: 'compare', network: network.slug, view: { ...view, members: seated } } as const;
};

interface ComparedNetworkProps {
  /** Id of the heading that says what is found; left out: the figure says it itself. */
  headedBy?: string | undefined;
  record: NetworkRecord;
  /** In the order in which they were chosen; not all need a seat here. */
  chosen: readonly MemberReference[];
  view: CompareView;
}

/** The chosen members in one network: drawn, counted, and where they differ. */
export function ComparedNetwork({ record, chosen, view, headedBy }: ComparedNetworkProps) {
  const t = useTranslations('compare');
  const format = useRegisterFormat();
  const headlines = useSeriesHeadline();
  const { network } = record;
  const entries = chosen.flatMap(({ id }) => record.members.find(({ member }) => member.id === id) ?? []);
  const absent = chosen.filter(({ id }) => !entries.some(({ member }) => member.id === id));
  const factsOf = useComparedFacts();
  const series = comparedSeries(record, entries, view, format.locale);
  const mode = layOutTimeline(series)?.mode ?? null;
  const id = network.slug;
  const name = <TextLink href={networkHref(network.slug)}>{format.name(network.name)}</TextLink>;
  const content = (
    <>
      {absent.length > 0 ? (
        <p className="mb-2">{t('without', { names: absent.map(({ name }) => format.name(name)).join(', ') })}</p>
      ) : null}
      <FigureFrame
        id={comparedFigure(id)}
        facts={factsOf(record, entries, view)}
        address={comparedAddress(record, view)}
        isEmpty={mode === null}
        table={
          <>
            <OpenTable series={series} figure={`${id}-table`} kind="members" />
            {mode === 'dense' ? null : <TimelineTable series={series} dense={false} figure={`${id}-table`} />}
          </>
        }
      >
        <Timeline
          id={comparedFigure(id)}
          series={series}
          headline={headlines.ofCompared(series)}
          headedBy={headedBy}
          caption={t('caption')}
          isFramed
        />
      </FigureFrame>
      {network.duty === 'voluntary' ? <p className="mt-4 max-w-measure text-muted">{t('voluntary')}</p> : null}
      <ComparedLine record={record} entries={entries} view={view} />
      <h3 className="mt-8 mb-2">{t('numbers.title')}</h3>
      <ComparedNumbers record={record} entries={entries} />
      {network.duty === 'voluntary' ? null : (
        <>
          <h3 className="mt-8 mb-2">{t('band.title')}</h3>
          <ComparedBand record={record} entries={entries} />
        </>
      )}
      <h3 className="mt-8 mb-1">
        {t('differences.title', { voice: commonAccountVoice(entries.map(({ row }) => row.account)) })}
      </h3>
      <p className="mb-3 max-w-measure text-sm text-muted">{t('differences.lede')}</p>
      <PresenceDifferences record={record} entries={entries} />
    </>
  );
  // The figure that the page begins with stands right below its finding.
  return headedBy === undefined ? (
    <Section id={id} title={name}>
      {content}
    </Section>
  ) : (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} className="mb-1 text-lg">
        {name}
      </h2>
      {content}
    </section>
  );
}
