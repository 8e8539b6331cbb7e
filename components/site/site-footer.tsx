import { useTranslations } from 'next-intl';
import { ExternalLink } from '@/components/ui/external-link';
import { TextLink } from '@/components/ui/text-link';

const CC0 = 'https://creativecommons.org/publicdomain/zero/1.0/';
const EUPL = 'https://eur-lex.europa.eu/eli/dec_impl/2017/863/oj';

export function SiteFooter() {
  const t = useTranslations('site');
  return (
    <footer className="border-t border-line bg-surface text-sm">
      <div className="mx-auto flex max-w-page flex-wrap justify-between gap-x-10 gap-y-3 px-5 py-6 sm:px-8">
        <nav aria-label={t('legalNavigation')} className="no-print">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            <li>
              <TextLink href="/imprint">{t('imprint')}</TextLink>
            </li>
            <li>
              <TextLink href="/privacy">{t('privacy')}</TextLink>
            </li>
            <li>
              <TextLink href="/accessibility">{t('accessibility')}</TextLink>
            </li>
          </ul>
        </nav>
        <p className="text-muted">
          {t.rich('licences', {
            facts: (name) => <ExternalLink href={CC0}>{name}</ExternalLink>,
            code: (name) => <ExternalLink href={EUPL}>{name}</ExternalLink>,
          })}
        </p>
      </div>
    </footer>
  );
}
