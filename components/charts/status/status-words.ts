import { useTranslations } from 'next-intl';
import type { SymbolTraits } from './status-shape';

/** A cell in words: "abwesend (laut vollständiger Liste), strittig". */
export function useStatusWords(): (cell: SymbolTraits) => string {
  const t = useTranslations('status');
  return ({ status, derived, guest, contested }) => {
    const basis = guest
      ? status === 'present'
        ? t('mark.guestLong')
        : `${t(`cell.${status}`)} (${t('mark.guest')})`
      : t(`cell.${status}`);
    const reason = derived && status === 'absent' ? ` (${t('mark.derived')})` : '';
    return basis + reason + (contested ? `, ${t('mark.contested')}` : '');
  };
}
