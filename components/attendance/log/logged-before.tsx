'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { FormMessage } from '@/components/ui/fields/form-message';

const KEY = 'logged-before';

/** What was saved of a meeting, for the page on which the next one is logged. */
interface Logged {
  /** The meeting that is to be logged next. */
  next: string;
  meeting: string;
  said: string;
}

/** @param next short name of the meeting that is to be logged next */
export function noteLogged(next: string, meeting: string, said: string): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify({ next, meeting, said } satisfies Logged));
  } catch {
    // Without a store the next page says nothing of the one before.
  }
}

/** Read once a page: what is told is told. */
let taken: Logged | null | undefined;

function takeLogged(): Logged | null {
  if (taken !== undefined) return taken;
  try {
    const found = JSON.parse(window.sessionStorage.getItem(KEY) ?? 'null') as Partial<Logged> | null;
    window.sessionStorage.removeItem(KEY);
    taken = found?.next && found.meeting && found.said ? (found as Logged) : null;
  } catch {
    taken = null;
  }
  return taken;
}

const never = () => () => undefined;

/** What was saved on the page before. */
export function LoggedBefore({ meeting }: { meeting: string }) {
  const t = useTranslations('admin.log');
  const logged = useSyncExternalStore(never, takeLogged, () => null);
  return logged?.next === meeting ? (
    <FormMessage tone="done">{t('savedBefore', { meeting: logged.meeting, said: logged.said })}</FormMessage>
  ) : null;
}
