import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFigureWords } from '@/components/figure/facts/figure-words';
import type { FigureFacts } from '@/components/figure/facts/types';
import { DatasetData } from '@/components/figure/frame/dataset-data';
import { FigureTake } from '@/components/figure/frame/figure-take';
import { useRegisterFormat } from '@/components/format/register-format';
import { madeAt } from '@/lib/config/made-at';
import { siteOrigin } from '@/lib/config/site-origin';
import { TextLink } from '@/components/ui/text-link';
import type { FigureAddress } from '@/lib/exports/figures/types';
import { sourceHref } from '@/lib/i18n/navigation';

interface FigureFrameProps {
  /** Unique on the page; what is in the frame is named after it. */
  id: string;
  facts: FigureFacts;
  address: FigureAddress;
  /** Nothing in it can be drawn, so it has no picture. */
  isEmpty?: boolean;
  table: ReactNode;
  /** Id of the page's own list of its sources; left out: it has none, and the frame names all of them. */
  sourcesAt?: string;
  /** The drawing with everything that belongs to it. */
  children: ReactNode;
}

/**
 * What stands around every figure: its drawing, its numbers and what they rest on, one of them at a time, and below what can be taken
 * away. Without a script the three are links to parts of the page, of which the style sheet shows the one that is meant.
 */
export function FigureFrame({ id, facts, address, isEmpty = false, table, sourcesAt, children }: FigureFrameProps) {
  const t = useTranslations('figure');
  // What a kept page says was so when it was made; a write to what it shows makes it anew.
  const figure = { address, origin: siteOrigin(), state: madeAt(), isEmpty };
  const tabs = [
    { panel: `${id}-chart`, label: t('chart'), content: children },
    { panel: `${id}-data`, label: t('table'), content: table },
    {
      panel: `${id}-method`,
      label: t('methodOf', { count: facts.sources.length }),
      content: <FigureMethod facts={facts} sourcesAt={sourcesAt} />,
    },
  ];
  return (
    <div className="kit" data-kit={id}>
      <ul className="kit-tabs no-print" aria-label={t('tabs')}>
        {tabs.map(({ panel, label }) => (
          <li key={panel}>
            <a href={`#${panel}`} id={`${panel}-tab`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {tabs.map(({ panel, label, content }, place) => (
        <section key={panel} id={panel} className="kit-panel" data-panel={place} aria-label={label} tabIndex={-1}>
          {content}
        </section>
      ))}
      <FigureTake id={id} facts={facts} figure={figure} />
      <DatasetData facts={facts} figure={figure} />
    </div>
  );
}

/** So many documents are named at once. */
const MOST_NAMED = 12;

/** What is counted, and by which documents. */
function FigureMethod({ facts, sourcesAt }: Pick<FigureFrameProps, 'facts'> & { sourcesAt: string | undefined }) {
  const t = useTranslations('figure');
  const say = useFigureWords();
  const [named, others] = [facts.sources.slice(0, MOST_NAMED), facts.sources.slice(MOST_NAMED)];
  const all = t('allSources', { count: facts.sources.length });
  return (
    <div className="kit-method">
      <div>
        <h3>{t('counted')}</h3>
        <p className="max-w-measure">
          {say.caption(facts)} {t('countedText')} <TextLink href="/method">{t('methodPage')}</TextLink>
        </p>
      </div>
      <div>
        <h3>{t('sourcesHeading', { count: facts.sources.length })}</h3>
        <SourceNames sources={named} />
        {others.length > 0 && sourcesAt !== undefined ? (
          <p>
            <a href={`#${sourcesAt}`}>{all}</a>
          </p>
        ) : null}
        {others.length > 0 && sourcesAt === undefined ? (
          <details>
            <summary>{all}</summary>
            <SourceNames sources={others} />
          </details>
        ) : null}
      </div>
    </div>
  );
}

function SourceNames({ sources }: Pick<FigureFacts, 'sources'>) {
  const format = useRegisterFormat();
  return (
    <ul>
      {sources.map((source) => (
        <li key={source.id}>
          <TextLink href={sourceHref(source.slug)}>
            <span lang={source.language}>{source.title}</span>
          </TextLink>
          , {source.publisher}
          {source.date ? `, ${format.date(source.date)}` : null}
        </li>
      ))}
    </ul>
  );
}
