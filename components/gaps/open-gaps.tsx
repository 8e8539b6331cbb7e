import { useTranslations } from 'next-intl';
import { OpenGapTable } from '@/components/gaps/open-gap-table';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import type { RegisterOverview } from '@/lib/participation/pages/types';

/** The longest open gaps, and always how many seats could not be compared. */
export function OpenGaps({ overview }: { overview: RegisterOverview }) {
  const t = useTranslations('start.openGaps');
  const format = useRegisterFormat();
  const { openGaps, leftOut, completenessThreshold } = overview;
  return (
    <>
      {openGaps.length > 0 ? <OpenGapTable gaps={openGaps} /> : <p>{t('none')}</p>}
      <p className="mt-4">
        <TextLink href="/gaps">{t('more')}</TextLink>
      </p>
      {leftOut > 0 ? (
        <p className="mt-4 max-w-measure text-sm text-muted">
          {t.rich('leftOut', {
            count: leftOut,
            threshold: format.percent(completenessThreshold),
            method: (label) => <TextLink href="/method">{label}</TextLink>,
          })}
        </p>
      ) : null}
    </>
  );
}
