import { useLocale } from 'next-intl';
import { useNetworkFindings } from '@/components/charts/headline/headline-words';
import type { NetworkRecord } from '@/lib/participation/pages/types';

/** What is found of all members and meetings of a network, in a sentence without a full stop. */
export function useNetworkHeadline({ members, meetings }: Pick<NetworkRecord, 'members' | 'meetings'>): string {
  const locale = useLocale();
  const findings = useNetworkFindings();
  const rows = members.map(({ member, row, seats }) => ({
    name: member.name[locale],
    account: row.account,
    doubted: seats.some(({ doubt }) => doubt !== null),
  }));
  return findings.ofRows(rows, meetings.filter(({ state }) => state === 'held').length, true);
}
