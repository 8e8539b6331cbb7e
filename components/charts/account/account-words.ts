import { useTranslations } from 'next-intl';
import { ACCOUNT_PARTS, commonAccountVoice, listParts, reasonsForNone } from '@/lib/participation/account/rules-parts';
import type { Account, AccountPart, PartCount } from '@/lib/participation/account/types';
import type { FigureVoice } from '@/lib/sources/rules-voice';
import type { SymbolName } from '../status/shape-names';

/**
 * What one cell of an account is to its reader: of a member a meeting, of a meeting a member, or a guest that never held a
 * seat, of a network both.
 */
export type AccountUnit = 'cells' | 'meetings' | 'members' | 'everybody';

/** The mark that stands for a part; the part's letter is the mark's. */
export const MARK_OF_PART = {
  attended: 'present',
  represented: 'represented_by_member',
  known_absence: 'absent',
  excluded: 'excluded',
  not_invited: 'not_invited',
  not_recorded: 'not_recorded',
  guest: 'guest',
  seat_unclear: 'seat_unclear',
  no_seat: 'not_a_member',
  cancelled: 'cancelled',
  no_attendance_possible: 'no_attendance_possible',
  not_yet_held: 'not_yet_held',
} as const satisfies Readonly<Record<AccountPart, SymbolName>>;

/** Whether cells of a part bear both marks, which are then told one after the other. */
export const bothMarked = ({ contested, announced = 0 }: PartCount): 'yes' | 'no' =>
  contested > 0 && announced > 0 ? 'yes' : 'no';

/** An account in words: every part that is not zero, told in the voice of what proves it. */
export function useAccountWords() {
  const t = useTranslations('participation.account');
  const status = useTranslations('status.letter');
  const part = (one: ReturnType<typeof listParts>[number], voice: FigureVoice): string => {
    const { part: name, cells, contested, announced = 0 } = one;
    const words = t(`part.${name}`, { count: cells, voice });
    if (contested + announced === 0) return words;
    const all = contested === 0 && announced === cells ? 'yes' : 'no';
    return t('marked', { part: words, contested, announced, all, both: bothMarked(one) });
  };
  const parts = (account: Account): string =>
    listParts(account)
      .map((one) => part(one, account.voice ?? 'cell'))
      .join(', ');
  const name = (of: AccountPart, voice: FigureVoice): string => t(`name.${of}`, { voice });
  const letter = (of: AccountPart): string => status(MARK_OF_PART[of]);
  return {
    /** What a part is called above a column or in a key. */
    name,
    /** "12 A · 2 F · 1 ?": the same where there is no room for words; nothing of no cell. */
    short: (account: Account): string =>
      listParts(account)
        .map(({ part: of, cells }) => t('short', { count: cells, letter: letter(of) }))
        .join(' · '),
    /** What the letters of these accounts stand for: "A teilgenommen, F nicht teilgenommen". */
    letters: (accounts: readonly Account[]): string => {
      const voice = commonAccountVoice(accounts);
      return ACCOUNT_PARTS.filter((of) => accounts.some((account) => account[of].cells > 0))
        .map((of) => `${letter(of)} ${name(of, voice)}`)
        .join(', ');
    },
    /** What a date of the last attendance is called. */
    last: (accounts: readonly Account[]): string => t('last', { voice: commonAccountVoice(accounts) }),
    /** Of a member without any attendance as a member: a guest, or one that was barred, is not "never there". */
    never: (account: Account): string => t('never', reasonsForNone(account)),
    part,
    /** "3 teilgenommen, 1 ausgeschlossen" */
    parts,
  };
}
