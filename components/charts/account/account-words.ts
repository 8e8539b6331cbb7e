import { useTranslations } from 'next-intl';
import { listParts, reasonsForNone } from '@/lib/participation/account/rules-parts';
import type { Account } from '@/lib/participation/account/types';

/** What one cell of an account is to its reader: of a member a meeting, of a meeting a member, of a network both. */
export type AccountUnit = 'cells' | 'meetings' | 'members';

/** An account in words: every part that is not zero. */
export function useAccountWords() {
  const t = useTranslations('participation.account');
  const part = ({ part: name, cells, contested }: ReturnType<typeof listParts>[number]): string => {
    const words = t(`part.${name}`, { count: cells });
    return contested > 0 ? t('contested', { part: words, count: contested }) : words;
  };
  const parts = (account: Account): string => listParts(account).map(part).join(', ');
  return {
    /** Of a member without any attendance as a member: a guest, or one that was barred, is not "never there". */
    never: (account: Account): string => t('never', reasonsForNone(account)),
    part,
    /** "3 teilgenommen, 1 ausgeschlossen" */
    parts,
  };
}
