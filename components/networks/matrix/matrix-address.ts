import { useLocale } from 'next-intl';
import { getPathname, matrixHref } from '@/lib/i18n/navigation';
import { matrixQuery } from '@/lib/participation/matrix/schema';
import type { MatrixView } from '@/lib/participation/matrix/types';

/** Target of the controls' links: the drawing stays where the reader looked at it. */
export const MATRIX_ANCHOR = 'ansicht';

/** Addresses of a network's views, in the page's language. */
export function useMatrixAddress(network: string): (view: MatrixView) => string {
  const locale = useLocale();
  return (view) => `${getPathname({ locale, href: matrixHref(network, matrixQuery(view)) })}#${MATRIX_ANCHOR}`;
}
