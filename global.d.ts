import type { Locale } from '@/lib/core/localised-text';
import type { RegisterMessages } from '@/lib/i18n/messages';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: RegisterMessages;
  }
}
