import { useFieldChoices } from '@/components/admin/field-choices';
import { useMeetingFields } from '@/components/admin/fields-meeting';
import { useMemberFields } from '@/components/admin/fields-member';
import { useNetworkFields } from '@/components/admin/fields-network';
import { useSeatFields } from '@/components/admin/fields-seat';
import { useSourceFields } from '@/components/admin/fields-source';
import { useTermFields } from '@/components/admin/fields-term';
import { useLogDifference } from '@/components/admin/log-difference';
import type { EditableSubject } from '@/lib/audit/types-edit';

/** What the fields of a record are called where its past is told; an unknown one keeps its own name. */
export function useFieldLabel() {
  const member = useFieldChoices().members([], 'unknown')[0]?.label ?? '';
  const log = useLogDifference((id) => (id === undefined ? member : `#${id}`));
  const fields = {
    network: useNetworkFields(),
    member: useMemberFields(),
    source: useSourceFields([]),
    membership: useSeatFields([], []),
    organiser_term: useTermFields([], []),
    meeting: useMeetingFields([]),
  } satisfies Record<EditableSubject, unknown>;
  return (subject: string, field: string): string => {
    if (field.startsWith('entries.')) return log.labelOf(field);
    const known = Object.entries(fields).find(([name]) => name === subject)?.[1];
    return known?.find(({ name }) => name === field)?.label ?? field;
  };
}
