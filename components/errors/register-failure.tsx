'use client';

import { useParams } from 'next/navigation';
import { DEFAULT_LOCALE, LOCALES } from '@/lib/core/localised-text';
import { FAILURE_MESSAGES } from '@/lib/i18n/failure-messages';

interface FailureProps {
  fault: 'failure' | 'foreignOrigin';
  retry: () => void;
}

/** Shown by a script when a page cannot be made, usually because the database does not answer, or a form was refused. */
export function RegisterFailure({ fault, retry }: FailureProps) {
  const { locale: segment } = useParams() ?? {};
  const locale = LOCALES.find((known) => known === segment) ?? DEFAULT_LOCALE;
  const words = FAILURE_MESSAGES[locale];
  return (
    <main id="content" className="mx-auto w-full max-w-page flex-1 px-5 py-16 sm:px-8">
      <h1>{words[fault].title}</h1>
      <p className="mt-3 max-w-measure">{words[fault].text}</p>
      <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <button
          type="button"
          onClick={() => retry()}
          className="h-12 cursor-pointer border border-accent bg-accent px-5 font-medium text-paper"
        >
          {words.retry}
        </button>
        <a href={locale === DEFAULT_LOCALE ? '/' : `/${locale}`}>{words.start}</a>
      </div>
    </main>
  );
}
