import { useTranslations } from 'next-intl';
import { useRefusalWords } from '@/components/forms/form-refusal';

const REASONS = ['file_missing', 'list_busy', 'already_undone'] as const;
const FAULTS = [
  'column_twice',
  'need_member',
  'need_meeting',
  'need_meetings',
  'need_headings',
  'need_members',
  'need_years',
  'need_network',
  'heading_not_read',
  'heading_open',
  'one_meeting_or_column',
  'need_date',
  'need_status',
  'need_source',
] as const;

/** What the forms of imports are refused for, in words; what every form is refused for is said as everywhere. */
export function useImportRefusal() {
  const t = useTranslations('importPages.form');
  const words = useRefusalWords();
  return {
    reason(kind: string): string {
      const own = REASONS.find((known) => known === kind);
      return own ? t(`refusal.${own}`) : words.reason(kind);
    },
    fault(code: string): string {
      const own = FAULTS.find((known) => known === code);
      return own ? t(`fault.${own}`) : words.fault(code);
    },
  };
}
