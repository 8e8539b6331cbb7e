import type { Locale } from '@/lib/core/localised-text';
import * as de from './messages/de/errors.json';
import * as en from './messages/en/errors.json';

const words = ({ failure, foreignOrigin, retry, start }: typeof de) => ({ failure, foreignOrigin, retry, start });

/**
 * What a script says in the place of a page that cannot be made. Every page brings it along, so it comes without what
 * reads messages in general, which is ten times as long.
 */
export const FAILURE_MESSAGES: Readonly<Record<Locale, ReturnType<typeof words>>> = { de: words(de), en: words(en) };
