import { useTranslations } from 'next-intl';
import type { Cell } from '@/lib/participation/cells/types';
import type { FigureVoice, SourceVoice } from '@/lib/sources/rules-voice';
import { statusWordKey } from './status-word-key';
import type { SymbolTraits } from './shape-names';

/**
 * What a mark means, for a key: of a guest whether it held a seat, of an absence whether a list's silence says it.
 *
 * @param voice in which the figure is told; in several, marks are called as attendance is
 */
export function useMarkWords(voice: FigureVoice = 'cell'): (cell: Omit<SymbolTraits, 'contested'>) => string {
  const t = useTranslations('status');
  return ({ status, derived, guest }) => {
    if (guest) return t(status === 'not_a_member' ? 'mark.guestLong' : 'mark.observerLong');
    return derived && status === 'absent'
      ? t('mark.derivedLong', { voice })
      : t(statusWordKey(status, voice === 'mixed' ? 'cell' : voice));
  };
}

/** A cell in words, as its documents can prove it: "abwesend (laut vollständiger Liste), strittig". */
export function useStatusWords(): (cell: SymbolTraits & Pick<Cell, 'announced'> & { voice?: SourceVoice }) => string {
  const t = useTranslations('status');
  const mark = useMarkWords();
  return (cell) => {
    const { status, derived, guest, contested, announced, voice = 'cell' } = cell;
    const basis = guest ? mark(cell) : t(statusWordKey(status, voice));
    const reason = !guest && derived && status === 'absent' ? ` (${t('mark.derived')})` : '';
    const proof = announced ? ` (${t('mark.announced')})` : '';
    return basis + reason + proof + (contested ? `, ${t('mark.contested')}` : '');
  };
}
