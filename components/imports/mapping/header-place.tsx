import { useTranslations } from 'next-intl';
import { HeaderForm } from '@/components/imports/mapping/header-form';
import { Section } from '@/components/ui/section';
import type { TopOfFile } from '@/lib/imports/files/types-inspection';

/** Says where the list was found to begin and what above it is not read, with the way to say otherwise. */
export function HeaderPlace({ jobId, top }: { jobId: number; top: TopOfFile }) {
  const t = useTranslations('importShapes.header');
  const { first, last } = top;
  const above = top.rows.filter(({ line }) => line < first);
  return (
    <Section id="header" title={t('heading')}>
      <p className="max-w-measure">{last > first ? t('isRows', { first, last }) : t('isRow', { first })}</p>
      {above.length > 0 ? (
        <p className="mt-2 max-w-measure">{t('above', { rows: above.map((row) => t('line', row)).join(', ') })}</p>
      ) : null}
      <details className="mt-4" open={above.length > 0}>
        <summary className="font-medium">{t('first')}</summary>
        <div className="mt-4">
          <HeaderForm key={`${first}-${last}`} jobId={jobId} top={top} />
        </div>
      </details>
    </Section>
  );
}
