import { LOCALES } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';

/** What the column of reasons is called, in whichever language the file was taken away. */
const REASON_HEADERS = LOCALES.map((locale) => messagesByLocale[locale].importPages.preview.reasonHeader);

export const isReason = (name: string): boolean => REASON_HEADERS.includes(name.replace(/_+$/, ''));

/** The columns of a file without the reasons that an earlier download added. */
export const withoutReason = (header: readonly string[]): string[] => header.filter((name) => !isReason(name));
