import { NextIntlClientProvider, useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { messagesByLocale } from '@/lib/i18n/messages';

/** Wraps account forms: sends the browser only the texts they need there. */
export function AccountForms({ children }: { children: ReactNode }) {
  const { fault, link, strength } = messagesByLocale[useLocale()].auth;
  return <NextIntlClientProvider messages={{ auth: { fault, link, strength } }}>{children}</NextIntlClientProvider>;
}
