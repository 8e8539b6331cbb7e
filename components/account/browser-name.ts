import { useTranslations } from 'next-intl';
import { userAgentFromString } from 'next/server';

/** A browser by what people call it, from what it calls itself (its User-Agent header). */
export function useBrowserName() {
  const t = useTranslations('auth.sessions');
  return (userAgent: string): string => {
    const {
      browser: { name = t('unknownBrowser') },
      os,
    } = userAgentFromString(userAgent);
    return os.name === undefined ? name : t('browserOn', { browser: name, system: os.name });
  };
}
