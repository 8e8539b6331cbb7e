import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { SourceFileFindings } from '@/components/sources/editor/source-file-findings';
import { SourceFilePublishing } from '@/components/sources/editor/source-file-publishing';
import { SourceFileReasonForm } from '@/components/sources/editor/source-file-reason-form';
import { SourceFileUpload } from '@/components/sources/editor/source-file-upload';
import { SourceFileLink } from '@/components/sources/source-file-link';
import { Section } from '@/components/ui/section';
import { formatDay } from '@/lib/i18n/format-instant';
import type { OfficeSourceFile } from '@/lib/office/types';
import { isScannedList } from '@/lib/sources/rules-file';
import type { SourceKind } from '@/lib/sources/types';
import { removeSourceFileAction, withdrawSourceFilePublicationAction } from '@/lib/sources/actions-file';

interface SourceFileSectionProps {
  source: { id: number; slug: string; kind: SourceKind };
  file: OfficeSourceFile | null;
  /** The last upload was larger than the server accepts. */
  tooLarge: boolean;
}

/** The document itself, as the register keeps it: the office's, until it is published in a step of its own. */
export function SourceFileSection({ source: { id, slug, kind }, file, tooLarge }: SourceFileSectionProps) {
  const t = useTranslations('admin.record.file');
  const sha256 = file?.facts.sha256 ?? null;
  const isPublic = file?.publication != null;
  return (
    <Section id="file" title={t('heading')} lede={t('lede')}>
      <div className="space-y-5">
        {file ? <StandingFile slug={slug} file={file} /> : null}
        <SourceFilePublishing
          sourceId={id}
          sha256={isPublic ? null : sha256}
          mayBeSigned={file !== null && isScannedList({ kind, mediaType: file.facts.mediaType })}
          findings={file?.findings ? <SourceFileFindings findings={file.findings} /> : null}
        />
        <SourceFileReasonForm
          id="source-file-withdrawal"
          action={withdrawSourceFilePublicationAction}
          sourceId={id}
          sha256={isPublic ? sha256 : null}
          texts={{ open: t('withdraw'), hint: t('withdrawHint'), done: t('withdrawn') }}
        />
        <SourceFileReasonForm
          id="source-file-removal"
          action={removeSourceFileAction}
          sourceId={id}
          sha256={sha256}
          texts={{ open: t('remove'), hint: t('removeHint'), done: t('removed') }}
        />
        <SourceFileUpload sourceId={id} hasFile={file !== null} sentTooLarge={tooLarge} />
      </div>
    </Section>
  );
}

function StandingFile({ slug, file: { facts, publication } }: { slug: string; file: OfficeSourceFile }) {
  const t = useTranslations('admin.record.file');
  const { locale } = useRegisterFormat();
  return (
    <div className="max-w-measure space-y-2">
      <p>
        <SourceFileLink slug={slug} file={facts} />
      </p>
      {publication ? (
        <p>
          {t('public', { date: formatDay(publication.publishedAt, locale) })}{' '}
          {t('publicRights', { rights: publication.rights })}
        </p>
      ) : (
        <p>{t('private')}</p>
      )}
    </div>
  );
}
