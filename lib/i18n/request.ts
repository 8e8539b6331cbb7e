import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { messagesByLocale } from '@/lib/i18n/messages';
import { routing } from '@/lib/i18n/routing';

export default getRequestConfig(async ({ locale, requestLocale }) => {
  const wanted = locale ?? (await requestLocale);
  const known = hasLocale(routing.locales, wanted) ? wanted : routing.defaultLocale;
  return {
    locale: known,
    messages: messagesByLocale[known],
    // Dates of the register are calendar days, not instants: no zone may move them.
    timeZone: 'UTC',
  };
});
