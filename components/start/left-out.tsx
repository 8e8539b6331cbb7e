import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import type { RegisterOverview } from '@/lib/participation/pages/types';

/** The way to all gaps, and always how many seats could not be compared there. */
export function LeftOut({ overview: { leftOut, completenessThreshold } }: { overview: RegisterOverview }) {
  const t = useTranslations('start.openGaps');
  const format = useRegisterFormat();
  return (
    <p className="mt-4 max-w-measure text-sm text-muted">
      <TextLink href="/gaps">{t('more')}</TextLink>
      {leftOut > 0 ? (
        <>
          {'. '}
          {t.rich('leftOut', {
            count: leftOut,
            threshold: format.percent(completenessThreshold),
            method: (label) => <TextLink href="/method">{label}</TextLink>,
          })}
        </>
      ) : null}
    </p>
  );
}
