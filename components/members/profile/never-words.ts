import { useTranslations } from 'next-intl';
import { reasonsForNone } from '@/lib/participation/account/rules-parts';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import type { NetworkOfMember } from '@/lib/participation/pages/types';

/**
 * What stands where a date of the last attendance would. A guest was there, a member that was barred could not be, and
 * of whom nothing is recorded nobody knows.
 */
export function useNeverWords(): (part: Pick<NetworkOfMember, 'row'>) => string {
  const t = useTranslations('member.findings');
  return ({ row: { account } }) => {
    const counts = reasonsForNone(account);
    return rateFrom(account).known > 0 ? t('neverAttended', counts) : t('neverRecorded', counts);
  };
}
