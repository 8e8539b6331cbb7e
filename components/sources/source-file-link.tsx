import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import type { SourceFileFacts } from '@/lib/sources/types-file';

/** Message keys cannot hold the marks in a media type. */
const TYPE_KEYS = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
  'text/plain': 'text',
} as const;

/** The document itself, to be saved, with what it takes to tell it from another. */
export function SourceFileLink({ slug, file }: { slug: string; file: SourceFileFacts }) {
  const t = useTranslations('source');
  const format = useRegisterFormat();
  return (
    <>
      <a href={`/api/v1/sources/${slug}/file`} download={file.name} className="wrap-anywhere">
        {t('fileSave', { name: file.name })}
      </a>{' '}
      <span className="text-muted">
        ({t('fileFacts', { type: t(`fileType.${TYPE_KEYS[file.mediaType]}`), size: format.fileSize(file.size) })})
      </span>
      <span className="block text-sm text-muted">
        {t('fileHash')} <code className="wrap-anywhere">{file.sha256}</code>
      </span>
    </>
  );
}
