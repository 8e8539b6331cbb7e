import { useTranslations } from 'next-intl';
import { GapTable } from '@/components/gaps/gap-table';
import { GapsControls } from '@/components/gaps/gaps-controls';
import { useGapsFinding, useGapsScope } from '@/components/gaps/gaps-facts';
import { GapsFigure } from '@/components/gaps/gaps-figure';
import { UncomparedTable } from '@/components/gaps/uncompared-table';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { gapsHref } from '@/lib/i18n/navigation';
import { FIRST_LINES } from '@/lib/participation/gaps/rules-shown';
import { gapsQuery } from '@/lib/participation/gaps/schema-list';
import type { FoundGaps, GapsView, ShownGaps } from '@/lib/participation/gaps/types-list';
import type { QuestionedMember } from '@/lib/participation/pages/types-question';

interface GapsArticleProps {
  shown: ShownGaps;
  view: GapsView;
  /** With what the page begins: what is found of a list, which of its seats are drawn, and of which view that is. */
  first: { found: FoundGaps; seats: readonly QuestionedMember[]; view: GapsView };
}

const HEADING = 'finding';

/** Who has been away longest, as far as the record can say, drawn; then the list, and who is not compared, and why. */
export function GapsArticle({ shown, view, first: begun }: GapsArticleProps) {
  const { lines, apart, count, isVoluntary, choices } = shown;
  const t = useTranslations('gaps');
  const finding = useGapsFinding();
  const scope = useGapsScope()(begun.found, begun.view);
  const first = <Line,>(all: readonly Line[]) => (view.lines === 'all' ? all : all.slice(0, FIRST_LINES));
  const title = t(`list.${view.gap}.${view.span}`);
  const hidden = Math.max(count.lines, count.apart) > FIRST_LINES && view.lines === 'first';
  return (
    <article>
      <PageHeading
        id={HEADING}
        kind={scope === '' ? t('title') : `${t('title')} – ${scope}`}
        isSentence
        title={finding(begun.found, begun.view)}
      />
      <GapsControls choices={choices} view={view} />
      {begun.seats.length > 0 ? (
        <>
          <h2 className="sr-only">{t(`list.${begun.view.gap}.${begun.view.span}`)}</h2>
          <GapsFigure found={begun.found} seats={begun.seats} view={begun.view} headedBy={HEADING} />
        </>
      ) : null}
      <Section id="gaps" title={title} lede={`${t('lede')} ${t(`how.${view.gap}.${view.span}`)}`}>
        <Summary count={count} isVoluntary={isVoluntary} view={view} />
        {count.entries > 0 ? (
          <GapTable
            caption={title}
            lines={first(lines)}
            longest={Math.max(0, ...lines.flat().map(({ gap }) => gap.missed))}
          />
        ) : view.gap === 'attendance' ? (
          <p>{t('none.attendance')}</p>
        ) : null}
      </Section>
      {count.apart > 0 ? (
        <Section id="apart" title={t('apart.title')} lede={t('apart.lede')}>
          <UncomparedTable seats={first(apart)} threshold={view.complete / 100} />
        </Section>
      ) : null}
      {hidden ? (
        <p className="mt-6">
          <TextLink href={gapsHref(gapsQuery({ ...view, lines: 'all' }))}>
            {t('all', { lines: count.lines, entries: count.entries, apart: count.apart })}
          </TextLink>
        </p>
      ) : null}
      <p className="mt-6 text-sm text-muted">
        {t.rich('method', { method: (label) => <TextLink href="/method">{label}</TextLink> })}
      </p>
    </article>
  );
}

/** What the list leaves out is said before the list. */
function Summary({ count, isVoluntary, view }: Pick<ShownGaps, 'count' | 'isVoluntary'> & { view: GapsView }) {
  const t = useTranslations('gaps');
  const { entries, without, apart } = count;
  return (
    <p className="mb-4 max-w-measure text-sm text-muted" role="status">
      {view.gap === 'attendance'
        ? t('summary', { entries, without, apart })
        : entries === 0
          ? t('none.other')
          : t('count', { entries })}
      {isVoluntary ? ` ${t('voluntaryNote')}` : null}
    </p>
  );
}
