import { useTranslations } from 'next-intl';
import { useFigureWords, type FigureMoment } from '@/components/figure/facts/figure-words';
import type { FigureFacts } from '@/components/figure/facts/types';
import { DAY_HERE } from '@/components/figure/frame/day-here';
import type { FramedFigure } from '@/components/figure/frame/types';
import { useRegisterFormat } from '@/components/format/register-format';
import {
  figureEmbedAddress,
  figureFileAddress,
  figureFileName,
  figurePageAddress,
} from '@/lib/exports/figures/rules-address';

interface FigureTakeProps {
  id: string;
  facts: FigureFacts;
  figure: FramedFigure;
}

const PICTURES = ['svg', 'png'] as const;
const NUMBERS = ['csv', 'xlsx', 'json'] as const;
const CITATIONS = ['txt', 'bib', 'csl'] as const;

/** High enough for a timeline; whoever frames it may choose another height. */
const FRAME_HEIGHT = 480;

/** The moment of a figure on its page. */
export function useFigureMoment({ address, origin, state }: FramedFigure): FigureMoment {
  const { locale } = useRegisterFormat();
  return {
    address: origin + figurePageAddress(locale, address),
    name: figureFileName(address),
    state,
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What of a figure can be taken away, each part folded: files, citation, frame, link. */
export function FigureTake({ id, facts, figure }: FigureTakeProps) {
  const t = useTranslations('figure');
  const say = useFigureWords();
  const { locale } = useRegisterFormat();
  const moment = useFigureMoment(figure);
  const { address, origin, isEmpty = false } = figure;
  const embed = figureEmbedAddress(locale, address);
  const frame = `<iframe src="${escaped(origin + embed)}" title="${escaped(say.plainTitle(facts))}" width="100%" height="${FRAME_HEIGHT}" loading="lazy" style="border:0"></iframe>`;
  const group = `${id}-take`;
  const files = (formats: readonly (typeof PICTURES | typeof NUMBERS | typeof CITATIONS)[number][]) => (
    <FileLinks formats={formats} facts={facts} figure={figure} />
  );
  return (
    <div className="kit-take no-print" role="group" aria-label={t('take')}>
      <details name={group}>
        <summary>{t('download')}</summary>
        <div>
          <p>{t('downloadLede')}</p>
          <dl>
            {isEmpty ? null : (
              <>
                <dt>{t('picture')}</dt>
                <dd>{files(PICTURES)}</dd>
              </>
            )}
            <dt>{t('numbers')}</dt>
            <dd>{files(NUMBERS)}</dd>
          </dl>
        </div>
      </details>
      <details name={group}>
        <summary>{t('cite')}</summary>
        <div>
          <h3>{t('footnote')}</h3>
          <Copied
            text={say.footnote(facts, moment, null)}
            dated={say.footnote(facts, moment, DAY_HERE)}
            day="short"
            label={t('footnote')}
          />
          <h3>{t('plain')}</h3>
          <Copied
            text={say.sentence(facts, moment, null)}
            dated={say.sentence(facts, moment, DAY_HERE)}
            day="long"
            label={t('plain')}
          />
          <p>
            {t('citeAs')} {files(CITATIONS)}
          </p>
        </div>
      </details>
      {isEmpty ? null : (
        <details name={group}>
          <summary>{t('embed')}</summary>
          <div>
            <p>
              {t('embedLede')} <a href={embed}>{t('embedPreview')}</a>
            </p>
            <Copied text={frame} label={t('embed')} />
          </div>
        </details>
      )}
      <details name={group}>
        <summary>{t('link')}</summary>
        <div>
          <Copied text={moment.address} label={t('link')} isLink />
        </div>
      </details>
    </div>
  );
}

interface FileLinksProps extends Pick<FigureTakeProps, 'facts' | 'figure'> {
  formats: readonly Parameters<typeof figureFileAddress>[2][];
}

function FileLinks({ formats, facts, figure }: FileLinksProps) {
  const t = useTranslations('figure');
  const { locale } = useRegisterFormat();
  return (
    <span className="kit-files">
      {formats.map((format) => (
        <a
          key={format}
          href={figureFileAddress(locale, figure.address, format)}
          download
          aria-label={t('fileOf', { format: t(`formats.${format}`), subject: facts.subject })}
        >
          {t(`formats.${format}`)}
        </a>
      ))}
    </span>
  );
}

interface CopiedProps {
  text: string;
  label: string;
  /** The same with a place for the day on which somebody looked, which only a script knows. */
  dated?: string;
  /** How that day is written. */
  day?: 'long' | 'short';
  /** The address of the page as it stands: a script says more exactly. */
  isLink?: boolean;
}

/** A text to be taken over, in a place of its own; a script puts a button beside it. */
const Copied = ({ text, label, dated, day, isLink = false }: CopiedProps) => (
  <p className="kit-copy" data-copy={isLink ? 'link' : 'text'} data-dated={dated} data-day={day} data-label={label}>
    <code>{text}</code>
  </p>
);
