import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { siteOrigin } from '@/lib/config/site-origin';
import { getPathname, networkPrintoutHref } from '@/lib/i18n/navigation';
import { matrixQuery } from '@/lib/participation/matrix/schema';
import type { MatrixView } from '@/lib/participation/matrix/types';

interface MatrixOnPaperProps {
  network: string;
  view: MatrixView;
}

const sheetsOf = ({ network, view }: MatrixOnPaperProps) =>
  networkPrintoutHref(network, matrixQuery({ ...view, axis: null, size: 'rows', member: null }));

/** To the sheets of a matrix in the same view. */
export function MatrixOnPaper(matrix: MatrixOnPaperProps) {
  const t = useTranslations('printout');
  return (
    <p className="no-print mt-4 mb-3 text-sm">
      <TextLink href={sheetsOf(matrix)}>{t('matrix')}</TextLink>
    </p>
  );
}

/** Where the page itself is printed, whose drawing no sheet would hold: the address under which its sheets are found. */
export function MatrixElsewhere(matrix: MatrixOnPaperProps) {
  const t = useTranslations('longPages.paper');
  const { locale } = useRegisterFormat();
  return (
    <p className="print-only">
      {t('matrix', { address: siteOrigin() + getPathname({ locale, href: sheetsOf(matrix) }) })}
    </p>
  );
}
