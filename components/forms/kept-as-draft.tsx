import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { proposalHref } from '@/components/office/admin-hrefs';
import { getPathname } from '@/lib/i18n/navigation';

export interface KeptAsDraftProps {
  draft: { network: string; proposalId: number };
}

/** Says that a change was kept as a draft, of which nobody sees anything, and leads there. */
export function KeptAsDraft({ draft: { network, proposalId } }: KeptAsDraftProps) {
  const t = useTranslations('admin.form');
  const { locale } = useRegisterFormat();
  return (
    <>
      <p className="font-medium">{t('proposed')}</p>
      <p className="mt-1">
        <a href={getPathname({ locale, href: proposalHref(network, proposalId) })}>{t('toProposal')}</a>
      </p>
    </>
  );
}
