import { useTranslations } from 'next-intl';
import type { FileFindings } from '@/lib/sources/types-file';

/** What in the file's text looks like a person or like health, line by line, or that the register cannot tell. */
export function SourceFileFindings({ findings }: { findings: FileFindings }) {
  const t = useTranslations('admin.record.file');
  const personal = useTranslations('personal');
  if (findings.kind === 'not_text') return <p className="max-w-measure">{t('unread')}</p>;
  if (findings.lines.length === 0) return <p className="max-w-measure">{t('nothingFound')}</p>;
  return (
    <div className="max-w-measure space-y-2">
      <p>{t('found')}</p>
      <ul className="list-disc space-y-1 ps-5">
        {findings.lines.map(({ line, found }) => (
          <li key={line} className="wrap-anywhere">
            {t('foundLine', {
              line,
              found: found
                .map(({ kind, text }) => personal('stretch', { text, kind: personal(`kind.${kind}`) }))
                .join('; '),
            })}
          </li>
        ))}
        {findings.moreLines > 0 ? <li>{t('foundMore', { count: findings.moreLines })}</li> : null}
      </ul>
    </div>
  );
}
