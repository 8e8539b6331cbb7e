import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import type { Href } from '@/lib/i18n/navigation';

interface SitePageProps {
  /** The page itself, so that the language switch stays on the same record. */
  here: Href;
  /** Id of the page's figure, where it has one: what most come for, behind many links of its own. */
  figure?: string | undefined;
  children: ReactNode;
}

/** Frame of every public page: header, the page, footer. */
export function SitePage({ here, figure, children }: SitePageProps) {
  return (
    <>
      <SiteHeader here={here} figure={figure} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-page flex-1 px-5 pt-4 pb-16 outline-none sm:px-8 sm:pt-6"
      >
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
