'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { KeptTypingOffer } from '@/components/forms/typing/use-kept-typing';
import { formatInstant } from '@/lib/i18n/format-instant';

const BUTTON = 'min-h-11 cursor-pointer border border-accent bg-paper px-4 font-medium text-accent';

/** Offers again what was typed here and not saved. */
export function KeptTypingPanel({ typing }: { typing: KeptTypingOffer }) {
  const t = useTranslations('admin.form');
  const locale = useLocale();
  const { offered, restore, discard } = typing;
  if (!offered) return null;
  return (
    <div role="status" className="max-w-measure border-s-4 border-accent bg-surface px-5 py-4">
      <p className="font-medium">{t('keptTyping', { time: formatInstant(new Date(offered.at), locale) })}</p>
      <p className="mt-1 text-sm text-muted">{t('keptTypingHint')}</p>
      <div className="mt-3 flex flex-wrap gap-x-4 gap-y-2">
        <button type="button" className={BUTTON} onClick={restore}>
          {t('restoreTyping')}
        </button>
        <button type="button" className={BUTTON} onClick={discard}>
          {t('discardTyping')}
        </button>
      </div>
    </div>
  );
}
