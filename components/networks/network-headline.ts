import { useNetworkFindings } from '@/components/charts/headline/headline-words';
import { commonAccountVoice } from '@/lib/participation/account/rules-parts';
import { findOfNetwork } from '@/lib/participation/headlines/rules-network';
import type { NetworkRecord } from '@/lib/participation/pages/types';
import { useLocale } from 'next-intl';

/** What is found of all members and meetings of a network, in a sentence without a full stop. */
export function useNetworkHeadline({ members, meetings }: Pick<NetworkRecord, 'members' | 'meetings'>): string {
  const locale = useLocale();
  const findings = useNetworkFindings();
  const accounts = members.map(({ row }) => row.account);
  const facts = members.map(({ row, seats }) => ({
    account: row.account,
    doubted: seats.some(({ doubt }) => doubt !== null),
  }));
  return findings.ofNetwork(findOfNetwork(facts, true), {
    voice: commonAccountVoice(accounts),
    names: members.map(({ member }) => member.name[locale]),
    fallback: findings.size(members.length, meetings.filter(({ state }) => state === 'held').length),
  });
}
