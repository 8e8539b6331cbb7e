import { useTranslations } from 'next-intl';
import { proposalHref } from '@/components/office/admin-hrefs';
import { TextLink } from '@/components/ui/text-link';

interface JobProposedProps {
  network: string;
  proposalId: number;
}

/** A list was kept as a draft: nothing public has changed, and here is where it is looked at and published. */
export function JobProposed({ network, proposalId }: JobProposedProps) {
  const t = useTranslations('proposals');
  return (
    <div className="mt-6">
      <p className="max-w-measure font-medium" role="status">
        {t('kept')}
      </p>
      <p className="mt-2">
        <TextLink href={proposalHref(network, proposalId)}>{t('open')}</TextLink>
      </p>
    </div>
  );
}
