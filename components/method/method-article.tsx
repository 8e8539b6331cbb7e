import { useTranslations } from 'next-intl';
import { StatusSymbol } from '@/components/charts/status/status-symbol';
import { StatusCatalogue } from '@/components/method/status-catalogue';
import { MINIMUM_KNOWN_FOR_RATE } from '@/lib/participation/account/rules-rate';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { GAP_KINDS } from '@/lib/participation/gaps/types';
import { SOURCE_KINDS } from '@/lib/sources/types';

const RULES = ['missing', 'assertion', 'counting', 'rate', 'gaps', 'dates', 'coverage', 'persons', 'history'] as const;

/** The rules of honesty in plain words, with the symbols of the figures. */
export function MethodArticle() {
  const t = useTranslations('method');
  const status = useTranslations('status');
  const kinds = useTranslations('terms.sourceKind');
  return (
    <article>
      <PageHeading title={t('title')}>{t('lede')}</PageHeading>
      <Section id="rules" title={t('rulesTitle')}>
        <ol className="max-w-measure space-y-5">
          {RULES.map((rule) => (
            <li key={rule} id={rule}>
              <h3>{t(`rules.${rule}.title`)}</h3>
              <p className="mt-1">{t(`rules.${rule}.text`, { minimum: MINIMUM_KNOWN_FOR_RATE })}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="status" title={t('statusTitle')} lede={t('statusLede')}>
        <StatusCatalogue />
        <h3 className="mt-8 mb-2">{t('marksTitle')}</h3>
        <ul className="max-w-measure space-y-2">
          <li className="flex items-center gap-2">
            <StatusSymbol status="absent" derived />
            <span>{t('marks.derived')}</span>
          </li>
          <li className="flex items-center gap-2">
            <StatusSymbol status="present" contested />
            <span>{t('marks.contested')}</span>
          </li>
          <li className="flex items-center gap-2">
            <StatusSymbol status="present" />
            <span>{t('marks.announced')}</span>
          </li>
          <li className="flex items-center gap-2">
            <StatusSymbol status="present" guest />
            <span>{t('marks.guest')}</span>
          </li>
        </ul>
      </Section>
      <Section id="gap-kinds" title={t('gapsTitle')} lede={t('gapsLede')}>
        <dl className="max-w-measure space-y-3">
          {GAP_KINDS.map((kind) => (
            <div key={kind}>
              <dt className="font-semibold">{status(`gap.${kind}`)}</dt>
              <dd>{t(`gaps.${kind}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="source-order" title={t('orderTitle')} lede={t('orderLede')}>
        <ol className="list-decimal space-y-1 ps-6">
          {SOURCE_KINDS.map((kind) => (
            <li key={kind}>{kinds(kind)}</li>
          ))}
        </ol>
      </Section>
    </article>
  );
}
