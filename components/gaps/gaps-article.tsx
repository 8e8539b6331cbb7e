import { useTranslations } from 'next-intl';
import { GapTable } from '@/components/gaps/gap-table';
import { GapsFigure } from '@/components/gaps/gaps-figure';
import { GapsControls } from '@/components/gaps/gaps-controls';
import { UncomparedTable } from '@/components/gaps/uncompared-table';
import { useRegisterFormat } from '@/components/format/register-format';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { byNameIn } from '@/lib/i18n/name-order';
import { gapsHref } from '@/lib/i18n/navigation';
import { groupAlike } from '@/lib/participation/gaps/rules-alike';
import { listGaps } from '@/lib/participation/gaps/rules-list';
import { gapsQuery } from '@/lib/participation/gaps/schema-list';
import type { GapList, GapRegister, GapsView } from '@/lib/participation/gaps/types-list';

/** Rows of a list before somebody asks for all of them. */
const FIRST_LINES = 50;

interface GapsArticleProps {
  register: GapRegister;
  view: GapsView;
}

/** Who has been away longest, as far as the record can say; and who is not compared, and why. */
export function GapsArticle({ register, view }: GapsArticleProps) {
  const t = useTranslations('gaps');
  const { locale } = useRegisterFormat();
  const list = listGaps(register, view, byNameIn(locale));
  const lines = groupAlike(list.entries);
  const shown = <Line,>(lines: readonly Line[]) => (view.lines === 'all' ? lines : lines.slice(0, FIRST_LINES));
  const title = t(`list.${view.gap}.${view.span}`);
  const hidden = Math.max(lines.length, list.apart.length) > FIRST_LINES && view.lines === 'first';
  return (
    <article>
      <PageHeading title={t('title')}>{t('lede')}</PageHeading>
      <GapsControls register={register} view={view} />
      <Section id="gaps" title={title} lede={t(`how.${view.gap}.${view.span}`)}>
        <GapsFigure lines={lines}>
          <Summary list={list} view={view} />
          {list.entries.length > 0 ? (
            <GapTable
              caption={title}
              lines={shown(lines)}
              longest={Math.max(0, ...list.entries.map(({ gap }) => gap.missed))}
            />
          ) : (
            <p>{t(view.gap === 'attendance' ? 'none.attendance' : 'none.other')}</p>
          )}
        </GapsFigure>
      </Section>
      {list.apart.length > 0 ? (
        <Section id="apart" title={t('apart.title')} lede={t('apart.lede')}>
          <UncomparedTable seats={shown(list.apart)} threshold={view.complete / 100} />
        </Section>
      ) : null}
      {hidden ? (
        <p className="mt-6">
          <TextLink href={gapsHref(gapsQuery({ ...view, lines: 'all' }))}>
            {t('all', { lines: lines.length, apart: list.apart.length })}
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
function Summary({ list: { entries, apart, without }, view }: { list: GapList; view: GapsView }) {
  const t = useTranslations('gaps');
  const isVoluntary = [...entries, ...apart].some(({ network }) => network.duty === 'voluntary');
  return (
    <p className="mb-4 max-w-measure text-sm text-muted" role="status">
      {view.gap === 'attendance'
        ? t('summary', { entries: entries.length, without, apart: apart.length })
        : t('count', { entries: entries.length })}
      {isVoluntary ? ` ${t('voluntaryNote')}` : null}
    </p>
  );
}
