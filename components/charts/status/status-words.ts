import { useTranslations } from 'next-intl';
import type { SourceVoice } from '@/lib/sources/rules-voice';
import { statusWordKey } from './status-word-key';
import type { SymbolTraits } from './status-shape';

/** A cell in words, as its documents can prove it: "abwesend (laut vollständiger Liste), strittig". */
export function useStatusWords(): (cell: SymbolTraits, voice?: SourceVoice) => string {
  const t = useTranslations('status');
  return ({ status, derived, guest, contested }, voice = 'cell') => {
    const basis = guest
      ? status === 'present'
        ? t('mark.guestLong')
        : `${t(`cell.${status}`)} (${t('mark.guest')})`
      : t(statusWordKey(status, voice));
    const reason = derived && status === 'absent' ? ` (${t('mark.derived')})` : '';
    return basis + reason + (contested ? `, ${t('mark.contested')}` : '');
  };
}
