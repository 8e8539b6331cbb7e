import { useLocale, useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { ChoiceLinks } from '@/components/ui/choice-links';
import { FilterField } from '@/components/ui/fields/filter-field';
import { byNameIn } from '@/lib/i18n/name-order';
import { gapsHref, getPathname } from '@/lib/i18n/navigation';
import { DEFAULT_GAPS_VIEW, gapsQuery } from '@/lib/participation/gaps/schema-list';
import { GAP_KINDS } from '@/lib/participation/gaps/types';
import { COMPLETENESS_CHOICES, GAP_SPANS, type GapsView, type ShownGaps } from '@/lib/participation/gaps/types-list';

/**
 * Chooses the gaps: links and one plain form, which lead to an address that can be shared. Folded behind a line that says what
 * is listed, until something was chosen.
 */
export function GapsControls({ choices, view }: { choices: ShownGaps['choices']; view: GapsView }) {
  const t = useTranslations('gaps.controls');
  const examples = useTranslations('examples');
  const list = useTranslations('gaps.list');
  const kinds = useTranslations('terms.memberKind');
  const regions = useTranslations('matrix.region');
  const locale = useLocale();
  const format = useRegisterFormat();
  const address = (next: GapsView) => getPathname({ locale, href: gapsHref(gapsQuery(next)) });
  const all = { value: '', label: t('all') };
  const { gap, span, complete } = view;
  // Without a ranking the form omits the fields that only concern rankings.
  const asksForCompleteness = gap === 'attendance';
  const kept = gapsQuery({ ...DEFAULT_GAPS_VIEW, gap, span, ...(!asksForCompleteness && { complete }) });
  const isChosen = Object.keys(gapsQuery(view)).length > 0;
  return (
    <details className="controls-fold no-print" open={isChosen}>
      <summary>
        {examples('gaps.listed', { list: list(`${gap}.${span}`) })}{' '}
        <span className="controls-change">{examples('change')}</span>
      </summary>
      <section className="controls" aria-label={t('label')}>
        <ChoiceLinks
          label={t('gap')}
          choices={GAP_KINDS.map((choice) => ({
            label: t(`gapChoice.${choice}`),
            href: address({ ...view, gap: choice, lines: 'first' }),
            current: gap === choice,
          }))}
        />
        <ChoiceLinks
          label={t('span')}
          choices={GAP_SPANS.map((choice) => ({
            label: t(`spanChoice.${choice}`),
            href: address({ ...view, span: choice, lines: 'first' }),
            current: span === choice,
          }))}
        />
        <form action={getPathname({ locale, href: '/gaps/selection' })} className="controls-form">
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <FilterField
            name="network"
            label={t('network')}
            value={view.network ?? ''}
            options={[
              all,
              ...choices.networks
                .toSorted(byNameIn(locale))
                .map(({ slug, name }) => ({ value: slug, label: format.name(name) })),
            ]}
          />
          <FilterField
            name="kind"
            label={t('kind')}
            value={view.kind ?? ''}
            options={[all, ...choices.kinds.map((value) => ({ value, label: kinds(value) }))]}
          />
          {choices.regions.length > 0 && (
            <FilterField
              name="region"
              label={t('region')}
              value={view.region ?? ''}
              options={[all, ...choices.regions.map((value) => ({ value, label: regions(value) }))]}
            />
          )}
          {asksForCompleteness && (
            <FilterField
              name="complete"
              label={t('complete')}
              value={String(complete)}
              options={COMPLETENESS_CHOICES.map((percent) => ({
                value: String(percent),
                label: format.percent(percent / 100),
              }))}
            />
          )}
          <button type="submit">{t('submit')}</button>
          {isChosen && (
            <a href={address(DEFAULT_GAPS_VIEW)} className="controls-reset">
              {t('reset')}
            </a>
          )}
        </form>
      </section>
    </details>
  );
}
