import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { FieldTick } from '@/components/ui/fields/field-tick';
import type { OtherDay } from '@/lib/meetings/rules-other-day';

interface OtherDayTickProps {
  id: string;
  document: 'report' | 'minutes';
  /** Null where document and meeting may be of one day. */
  other: OtherDay | null;
  typed: Readonly<Record<string, string>> | null;
  isRefused: boolean;
}

/** That a document is of another day than the meeting, and the tick without which it is not saved there. */
export function OtherDayTick({ id, document, other, typed, isRefused }: OtherDayTickProps) {
  const t = useTranslations(document === 'report' ? 'callReports.otherDay' : 'manyRecords.paste.otherDay');
  const format = useRegisterFormat();
  if (!other) return null;
  const value = String(other.meetingId);
  const days = other.days.map((day) => format.date(day)).join(t('or'));
  return (
    <div className="max-w-measure space-y-3 border-s-4 border-absent bg-surface px-5 py-4">
      <p className="font-medium">{t('what', { days, date: format.date(other.date) })}</p>
      <FieldTick
        texts={{ id, label: t('tick'), error: isRefused ? t('required') : undefined }}
        input={{ name: 'otherDay', value, defaultChecked: typed?.['otherDay'] === value }}
      />
    </div>
  );
}
