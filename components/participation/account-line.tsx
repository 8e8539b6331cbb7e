import { useTranslations } from 'next-intl';
import { countParts } from '@/lib/participation/account/rules-parts';
import type { Cell } from '@/lib/participation/cells/types';

/** How cells divide, in words: each part that is not zero, which together are all cells. */
export function AccountLine({ cells }: { cells: readonly Cell[] }) {
  const t = useTranslations('participation.account');
  const parts = countParts(cells).map(({ part, cells: count, contested }) =>
    contested > 0
      ? t('contested', { part: t(`part.${part}`, { count }), count: contested })
      : t(`part.${part}`, { count }),
  );
  if (parts.length === 0) return null;
  return (
    <p className="mb-3 text-table" data-account>
      {t('line', { count: cells.length, parts: parts.join(', ') })}
    </p>
  );
}
