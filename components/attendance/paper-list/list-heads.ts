import { useTranslations } from 'next-intl';
import { LIST_STATUSES, type ListStatus } from '@/lib/imports/paste/rules-own-list';

/** What stands above the columns of a list of participants on paper, and of its text that comes back. */
export function useListHeads(): Record<'member' | ListStatus, string> {
  const t = useTranslations('paperList');
  const status = useTranslations('status.cell');
  const statuses = Object.fromEntries(LIST_STATUSES.map((name) => [name, status(name)])) as Record<ListStatus, string>;
  return { member: t('member'), ...statuses };
}
