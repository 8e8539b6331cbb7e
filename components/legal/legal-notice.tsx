import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

interface LegalNoticeProps {
  topic: 'imprint' | 'privacy' | 'accessibility';
  fileName: string;
}

/** Says openly that the operator has not provided the text yet, and tells the operator where to put it. */
export function LegalNotice({ topic, fileName }: LegalNoticeProps) {
  const t = useTranslations('legal');
  return (
    <Notice title={t('missing.title')}>
      <p>{t(`${topic}.missing`)}</p>
      <p className="mt-2 text-sm text-muted">
        {t.rich('missing.operator', {
          file: () => <code className="font-mono text-ink">{fileName}</code>,
          folder: () => <code className="font-mono text-ink">LEGAL_DIR</code>,
        })}
      </p>
    </Notice>
  );
}
