import { useLocale, useTranslations } from 'next-intl';
import { FileRedactionForm } from '@/components/redactions/file-redaction-form';
import { RedactionPlaces } from '@/components/redactions/redaction-places';
import { TextRedactionForm } from '@/components/redactions/text-redaction-form';
import { DataTable } from '@/components/ui/data-table';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { formatInstant } from '@/lib/i18n/format-instant';
import type { RedactableFile, Redaction } from '@/lib/redactions/types';

interface RedactionsArticleProps {
  redactions: readonly Redaction[];
  files: readonly RedactableFile[];
}

/** Takes texts and files out everywhere, and lists what was taken out. */
export function RedactionsArticle({ redactions, files }: RedactionsArticleProps) {
  const t = useTranslations('redactions');
  return (
    <article>
      <PageHeading title={t('title')}>{t('lede')}</PageHeading>
      <Section id="text" title={t('text.heading')} lede={t('text.lede')}>
        <TextRedactionForm />
      </Section>
      <Section id="file" title={t('file.heading')} lede={t('file.lede')}>
        <FileRedactionForm files={files} />
      </Section>
      <Section id="list" title={t('list.heading')}>
        {redactions.length === 0 ? <p>{t('list.none')}</p> : <RedactionTable redactions={redactions} />}
      </Section>
      <Section id="backup" title={t('backup.heading')}>
        <p className="max-w-measure">{t('backup.body')}</p>
        <p className="mt-4">
          <a href="/api/v1/redactions" download="redactions.json">
            {t('backup.download')}
          </a>
        </p>
      </Section>
    </article>
  );
}

function RedactionTable({ redactions }: { redactions: readonly Redaction[] }) {
  const t = useTranslations('redactions');
  const locale = useLocale();
  return (
    <DataTable
      caption={t('list.heading')}
      captionHidden
      columns={[
        { key: 'when', label: t('list.when') },
        { key: 'kind', label: t('list.kind') },
        { key: 'reason', label: t('list.reason') },
        { key: 'places', label: t('list.places') },
        { key: 'by', label: t('list.by') },
      ]}
      rows={redactions.map(({ id, kind, sha256, length, reason, places, createdAt, createdBy }) => ({
        key: id,
        cells: [
          formatInstant(createdAt, locale),
          <span key="kind">
            {kind === 'text' ? t('list.kindText', { length }) : t('list.kindFile')}
            <span className="block text-sm text-muted">
              {t('list.sha256')} <code className="wrap-anywhere">{sha256}</code>
            </span>
          </span>,
          reason,
          <RedactionPlaces key="places" places={places} />,
          createdBy ?? t('list.program'),
        ],
      }))}
    />
  );
}
