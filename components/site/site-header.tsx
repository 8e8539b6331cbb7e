import { useTranslations } from 'next-intl';
import { RegisterSearch } from '@/components/search/register-search';
import { LanguageSwitch } from '@/components/site/language-switch';
import { TextLink } from '@/components/ui/text-link';
import type { Href } from '@/lib/i18n/navigation';

const SECTIONS = ['/networks', '/members', '/gaps', '/compare', '/questions', '/method'] as const;

const toPathname = (href: Href) => (typeof href === 'string' ? href : href.pathname);

const SKIP = 'sr-only focus:not-sr-only focus:bg-accent focus:px-4 focus:py-2 focus:text-paper';

interface SiteHeaderProps {
  here: Href;
  /** Id of the page's figure. */
  figure?: string | undefined;
}

export function SiteHeader({ here, figure }: SiteHeaderProps) {
  const t = useTranslations('site');
  const current = toPathname(here);
  const hasOwnSearch = current === '/search' || current === '/';
  const links = SECTIONS.map((section) => (
    <li key={section}>
      <TextLink
        href={section}
        className={current.startsWith(section) ? 'text-ink decoration-2' : 'text-ink no-underline hover:underline'}
      >
        {t(`sections.${section.slice(1) as 'networks' | 'members' | 'gaps' | 'compare' | 'questions' | 'method'}`)}
      </TextLink>
    </li>
  ));
  return (
    <>
      <a href="#content" className={SKIP}>
        {t('skip')}
      </a>
      {figure === undefined ? null : (
        <a href={`#${figure}`} className={SKIP}>
          {t('skipToFigure')}
        </a>
      )}
      <header className="site-header border-b border-line">
        <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-4 gap-y-2.5 px-5 py-2.5 sm:px-8 md:gap-x-7 md:py-3">
          <TextLink href="/" className="text-lg font-bold tracking-tight text-ink no-underline hover:underline">
            {t('name')}
          </TextLink>
          <nav aria-label={t('mainNavigation')} className="no-print hidden md:block">
            <ul className="flex flex-wrap gap-x-5 gap-y-1">{links}</ul>
          </nav>
          {hasOwnSearch ? null : (
            <TextLink href="/search" className="no-print ms-auto text-sm font-semibold text-ink no-underline md:hidden">
              {t('searchSubmit')}
            </TextLink>
          )}
          <details className="site-menu no-print md:hidden">
            <summary>{t('menu')}</summary>
            <nav aria-label={t('mainNavigation')}>
              <ul>{links}</ul>
            </nav>
          </details>
          <div className={`no-print hidden md:ms-auto md:block ${hasOwnSearch ? '' : 'md:w-64'}`}>
            {hasOwnSearch ? null : <RegisterSearch inHeader />}
          </div>
          <LanguageSwitch here={here} />
        </div>
      </header>
    </>
  );
}
