import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '@/components/site/language-switch';
import { TextLink } from '@/components/ui/text-link';
import type { Href } from '@/lib/i18n/navigation';

interface PrintoutPageProps {
  here: Href;
  /** The page the printout is made from. */
  subject: Href;
  /** The same in full, to be typed from paper. */
  address: string;
  /** The day of the printout, in words. */
  drawnUp: string;
  /** Sheets lie across, each with a head of its own. */
  isAcross?: boolean;
  children: ReactNode;
}

/** Frame of a printout for A4 paper. Day and address stand at the head of every printed page. */
export function PrintoutPage({ here, subject, address, drawnUp, isAcross = false, children }: PrintoutPageProps) {
  const t = useTranslations('printout');
  const site = useTranslations('site');
  return (
    <>
      <header className="no-print border-b border-line bg-surface">
        <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-7 gap-y-2 px-5 py-3 text-sm sm:px-8">
          <TextLink href={subject}>{t('back')}</TextLink>
          <p className="me-auto">{t('howTo')}</p>
          <LanguageSwitch here={here} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={`printout outline-none${isAcross ? ' is-across' : ''}`}>
        <div className="printout-head">
          <p className="printout-line">
            <span>
              <strong>{site('name')}</strong> · {t('asOf', { date: drawnUp })}
            </span>
            <TextLink href={subject} className="printout-address">
              {address}
            </TextLink>
          </p>
        </div>
        <div className="printout-body">{children}</div>
      </main>
    </>
  );
}
