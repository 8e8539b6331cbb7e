'use client';

import { useLocale, useTranslations } from 'next-intl';
import { getPathname } from '@/lib/i18n/navigation';

interface FailureProps {
  fault: 'failure' | 'foreignOrigin';
  retry: () => void;
}

/** Shown by a script when a page cannot be made, usually because the database does not answer, or a form was refused. */
export function RegisterFailure({ fault, retry }: FailureProps) {
  const t = useTranslations('errors');
  const locale = useLocale();
  return (
    <main id="content" className="mx-auto w-full max-w-page flex-1 px-5 py-16 sm:px-8">
      <h1>{t(`${fault}.title`)}</h1>
      <p className="mt-3 max-w-measure">{t(`${fault}.text`)}</p>
      <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <button
          type="button"
          onClick={() => retry()}
          className="h-12 cursor-pointer border border-accent bg-accent px-5 font-medium text-paper"
        >
          {t('retry')}
        </button>
        <a href={getPathname({ href: '/', locale })}>{t('start')}</a>
      </div>
    </main>
  );
}
