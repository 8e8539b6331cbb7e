import { useTranslations } from 'next-intl';
import { useRefusalWords } from '@/components/forms/form-refusal';
import type { OrderFault } from '@/lib/imports/mapping/rules-date-order';

const REASONS = ['call_report', 'file_missing', 'list_busy', 'already_undone', 'consequences_changed'] as const;
const FAULTS = [
  'column_twice',
  'need_member',
  'need_meeting',
  'need_meetings',
  'need_headings',
  'need_members',
  'need_years',
  'need_network',
  'need_year',
  'need_membership',
  'nothing_said',
  'kind_missing',
  'only_one_column',
  'heading_not_read',
  'heading_open',
  'one_meeting_or_column',
  'need_date',
  'need_status',
  'need_source',
] as const;

const ORDER_FAULTS = ['need_order', 'order_disproved'] as const satisfies readonly OrderFault[];

/** What the forms of imports are refused for, in words; what every form is refused for is said as everywhere. */
export function useImportRefusal() {
  const t = useTranslations('importPages.form');
  const account = useTranslations('importAccount');
  const words = useRefusalWords();
  return {
    reason(kind: string): string {
      const own = REASONS.find((known) => known === kind);
      return own ? t(`refusal.${own}`) : words.reason(kind);
    },
    fault(code: string): string {
      const order = ORDER_FAULTS.find((known) => known === code);
      if (order) return account(`order.fault.${order}`);
      if (code === 'need_hidden') return account('hidden.fault');
      const own = FAULTS.find((known) => known === code);
      return own ? t(`fault.${own}`) : words.fault(code);
    },
  };
}
