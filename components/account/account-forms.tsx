import { NextIntlClientProvider, useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { messagesByLocale } from '@/lib/i18n/messages';

/** Around forms of accounts: sends the browser the few texts that they say there. */
export function AccountForms({ children }: { children: ReactNode }) {
  const { fault, link } = messagesByLocale[useLocale()].auth;
  return <NextIntlClientProvider messages={{ auth: { fault, link } }}>{children}</NextIntlClientProvider>;
}
