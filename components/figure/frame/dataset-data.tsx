import { useTranslations } from 'next-intl';
import { useFigureWords } from '@/components/figure/facts/figure-words';
import type { FigureFacts } from '@/components/figure/facts/types';
import { useFigureMoment } from '@/components/figure/frame/figure-take';
import type { FramedFigure } from '@/components/figure/frame/types';
import { useRegisterFormat } from '@/components/format/register-format';
import { figureFileAddress } from '@/lib/exports/figures/rules-address';
import { isoDay } from '@/lib/i18n/format-instant';

const FILES = [
  { format: 'csv', type: 'text/csv' },
  { format: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  { format: 'json', type: 'application/json' },
] as const;

/** What search engines for data read of a figure (https://schema.org/Dataset). */
export function DatasetData({ facts, figure }: { facts: FigureFacts; figure: FramedFigure }) {
  const t = useTranslations('figure');
  const say = useFigureWords();
  const { locale } = useRegisterFormat();
  const { address, state } = useFigureMoment(figure);
  const days = [facts.meetings ?? [], ...facts.rows.map(({ meetings }) => meetings)].flatMap((meetings) =>
    meetings.flatMap(({ date: { earliest, latest } }) => [earliest, latest].filter((day) => day !== null)),
  );
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: say.plainTitle(facts),
    description: `${say.caption(facts)} ${t('countedText')}`,
    url: address,
    inLanguage: locale,
    license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: t('register') },
    dateModified: isoDay(state),
    ...(first && last && { temporalCoverage: `${first}/${last}` }),
    distribution: FILES.map(({ format, type }) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: figure.origin + figureFileAddress(locale, figure.address, format),
    })),
  };
  // Signs that would mean something to whoever reads the page, as HTML or as XML, are told otherwise.
  const json = JSON.stringify(data)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('&', String.raw`\u0026`);
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
