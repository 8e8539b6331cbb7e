import { useTranslations } from 'next-intl';
import type { Cell } from '@/lib/participation/cells/types';

interface RepresentedNoteProps {
  cells: readonly Pick<Cell, 'status' | 'guest'>[];
}

/** How many attendances of an account are told as "represented" alone: counted, but nobody says who came. */
export function RepresentedNote({ cells }: RepresentedNoteProps) {
  const t = useTranslations('participation.account');
  const count = cells.filter(({ status, guest }) => status === 'represented_by_somebody' && !guest).length;
  return count > 0 ? ` ${t('somebody', { count })}` : null;
}
