import { useTranslations } from 'next-intl';
import { SourceFileRemoval } from '@/components/sources/editor/source-file-removal';
import { SourceFileUpload } from '@/components/sources/editor/source-file-upload';
import { SourceFileLink } from '@/components/sources/source-file-link';
import { Section } from '@/components/ui/section';
import type { SourceFileFacts } from '@/lib/sources/types-file';

interface SourceFileSectionProps {
  source: { id: number; slug: string };
  file: SourceFileFacts | null;
  /** The last upload was larger than the server accepts. */
  tooLarge: boolean;
}

/** The document itself, as the register keeps it. */
export function SourceFileSection({ source: { id, slug }, file, tooLarge }: SourceFileSectionProps) {
  const t = useTranslations('admin.record.file');
  return (
    <Section id="file" title={t('heading')} lede={t('lede')}>
      <div className="space-y-5">
        {file ? (
          <p className="max-w-measure">
            <SourceFileLink slug={slug} file={file} />
          </p>
        ) : null}
        <SourceFileRemoval sourceId={id} sha256={file?.sha256 ?? null} />
        <SourceFileUpload sourceId={id} hasFile={file !== null} sentTooLarge={tooLarge} />
      </div>
    </Section>
  );
}
