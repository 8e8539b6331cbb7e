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

/**
 * To the sheets of a matrix in the same view: a link, and where the page itself is printed, whose drawing no sheet would hold, the
 * address under which they are found.
 */
export function MatrixOnPaper({ network, view }: MatrixOnPaperProps) {
  const t = useTranslations('printout');
  const paper = useTranslations('longPages.paper');
  const { locale } = useRegisterFormat();
  const href = networkPrintoutHref(network, matrixQuery({ ...view, axis: null, size: 'rows', member: null }));
  return (
    <>
      <p className="no-print mt-4 mb-3 text-sm">
        <TextLink href={href}>{t('matrix')}</TextLink>
      </p>
      <p className="print-only">{paper('matrix', { address: siteOrigin() + getPathname({ locale, href }) })}</p>
    </>
  );
}
