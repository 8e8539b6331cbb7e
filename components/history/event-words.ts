import { useTranslations } from 'next-intl';
import { AUDIT_EVENT_TYPES, type AuditEventType } from '@/lib/audit/types';

/** Keys of messages cannot hold the dot of an event's type. */
type EventKey<Type extends string = AuditEventType> = Type extends `${infer Subject}.${infer What}`
  ? `${Subject}_${What}`
  : never;

/** What an event of the audit log is called in the interface. */
export function useEventWords() {
  const t = useTranslations('admin.history');
  return (type: string) => {
    const known = AUDIT_EVENT_TYPES.find((one) => one === type);
    return t(`event.${known ? (known.replace('.', '_') as EventKey) : 'other'}`);
  };
}
