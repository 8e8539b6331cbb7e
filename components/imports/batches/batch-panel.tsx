import { useTranslations } from 'next-intl';
import { importsHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { useBatchWords } from '@/components/imports/batches/batch-words';
import { PublishForm } from '@/components/imports/batches/publish-form';
import { UndoForm } from '@/components/imports/batches/undo-form';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { formatInstant } from '@/lib/i18n/format-instant';
import { networkHref } from '@/lib/i18n/navigation';
import type { ShownBatch } from '@/lib/imports/jobs/loaders';

interface BatchPanelProps {
  network: string;
  batch: ShownBatch;
  mayPublish: boolean;
}

/** What one batch did, and what can be done with it. */
export function BatchPanel({ network, batch, mayPublish }: BatchPanelProps) {
  const t = useTranslations('importPages');
  const words = useBatchWords();
  const { locale } = useRegisterFormat();
  const { undone, drafts } = batch;
  const nameOf = (who: string | null) => who ?? t('batches.program');
  return (
    <>
      <p className="max-w-measure">
        {t('batch.applied', { when: formatInstant(batch.createdAt, locale), who: nameOf(batch.createdBy) })}
      </p>
      {undone ? (
        <p className="mt-2 max-w-measure font-medium">
          {t('batch.undone', { when: formatInstant(undone.at, locale), who: nameOf(undone.by), reason: undone.reason })}
        </p>
      ) : null}
      <h2 className="mt-6 text-lg">{t('batch.did')}</h2>
      <ul className="mt-2 list-disc ps-5">
        {words(batch.counts).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1">
        <TextLink href={networkHref(network)}>{t('batch.toPublic')}</TextLink>
        <TextLink href={officeNetworkHref(network)}>{t('batch.toOffice')}</TextLink>
        <TextLink href={importsHref(network)}>{t('batch.toImports')}</TextLink>
      </p>
      {mayPublish ? (
        <PublishForm
          batchId={batch.id}
          isOpen={!undone && drafts.meetings + drafts.attendances > 0}
          submit={t('batch.publish')}
          done={t('batch.published')}
        >
          <p className="max-w-measure">
            {t('batch.drafts', { ...drafts, both: drafts.meetings > 0 && drafts.attendances > 0 ? 'yes' : 'no' })}
          </p>
          <p className="max-w-measure text-sm text-muted">{t('batch.publishHint')}</p>
        </PublishForm>
      ) : null}
      <UndoForm
        batchId={batch.id}
        isUndone={undone !== null}
        heading={t('batch.undoHeading')}
        lede={t('batch.undoHint')}
      />
    </>
  );
}
