import { useTranslations } from 'next-intl';
import { useFigureWords, type FigureMoment } from '@/components/figure/facts/figure-words';
import { pictureStyles } from '@/components/figure/picture/styles';
import type { FigureFacts } from '@/components/figure/facts/types';
import { formatNumber } from '@/lib/i18n/formatters';
import type { Locale } from '@/lib/core/localised-text';

interface EmbeddedPageProps {
  facts: FigureFacts;
  moment: FigureMoment;
  locale: Locale;
  /** The drawing as markup, at each width from which on it is shown; none: nothing can be drawn. */
  drawings: readonly { least: number; markup: string }[];
}

const STYLES = `*{box-sizing:border-box}html{font:16px/1.45 system-ui,sans-serif;color:#1b1d22;background:#fdfcf9}
body{margin:0;padding:12px 16px}h1{margin:0;font-size:1.25rem;line-height:1.25}p{margin:.25rem 0;font-size:.875rem}
.muted{color:#54575f}a{color:#1a4c8b}svg a{text-decoration:none}.drawing{overflow-x:auto;margin:.5rem 0}.drawing>svg{display:block}
table{border-collapse:collapse;font-size:.875rem}th,td{padding:.2rem 1rem .2rem 0;text-align:start;border-bottom:1px solid #d9d5ca}td{text-align:end;font-variant-numeric:tabular-nums}
caption{text-align:start}summary{cursor:pointer;font-size:.875rem}:focus-visible{outline:3px solid #1a4c8b}`;

/** Of the drawings the one that fits. */
const shownFrom = (drawings: EmbeddedPageProps['drawings']): string =>
  drawings
    .map(({ least }, place) => {
      const next = drawings[place + 1]?.least;
      const beyond = next === undefined ? '' : `@media(min-width:${next}px){.at-${place}{display:none}}`;
      return `@media(max-width:${least - 0.02}px){.at-${place}{display:none}}${beyond}`;
    })
    .join('');

/** What its document begins with. */
export function EmbeddedHead({ facts, moment, drawings }: Omit<EmbeddedPageProps, 'locale'>) {
  const say = useFigureWords();
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{say.title(facts)}</title>
      <link rel="canonical" href={moment.address} />
      {/* Whoever follows a link leaves the frame: the register's pages are not framed elsewhere. */}
      <base target="_top" />
      <style dangerouslySetInnerHTML={{ __html: STYLES + shownFrom(drawings) + pictureStyles() }} />
    </>
  );
}

/** A figure in the frame of another site's page: what is found, the drawing, its account, and where it comes from. No script. */
export function EmbeddedPage({ facts, moment, locale, drawings }: EmbeddedPageProps) {
  const t = useTranslations('figure');
  const say = useFigureWords();
  return (
    <main>
      <p className="muted">{facts.subject}</p>
      <h1>{facts.finding}</h1>
      {drawings.map(({ least, markup }, place) => (
        <div
          key={least}
          className={`drawing at-${place}`}
          tabIndex={0}
          role="region"
          aria-label={t('chart')}
          dangerouslySetInnerHTML={{ __html: markup }}
        />
      ))}
      <p>{say.caption(facts)}</p>
      <details>
        <summary>{t('embedTable')}</summary>
        <table>
          <caption>{t('tableCaption', { subject: facts.subject })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sheet.part')}</th>
              <th scope="col">{t('sheet.count')}</th>
            </tr>
          </thead>
          <tbody>
            {say.parts(facts).map(({ part, name, cells }) => (
              <tr key={part}>
                <th scope="row">{name}</th>
                <td data-part={part}>{formatNumber(cells, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p className="muted">
        {say.sourceLine(facts)} {say.stateLine(moment.state)}{' '}
        <a href={moment.address} rel="bookmark">
          {t('embedSource')}
        </a>
      </p>
    </main>
  );
}
