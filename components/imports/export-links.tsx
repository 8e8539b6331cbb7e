import { useTranslations } from 'next-intl';

const TABLES = ['attendances', 'meetings', 'members'] as const;
const FORMATS = ['csv', 'xlsx'] as const;

/** A network's lists to take away; with drafts for the office alone. */
export function ExportLinks({ network, drafts = false }: { network: string; drafts?: boolean }) {
  const t = useTranslations('importPages.export');
  return (
    <ul role="list" className="grid gap-x-8 gap-y-2 sm:grid-cols-[auto_1fr]">
      {TABLES.map((table) => (
        <li key={table} className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <span>{t(table)}</span>
          <span className="flex gap-x-5">
            {FORMATS.map((format) => (
              <a key={format} href={`/api/v1/networks/${network}/${table}.${format}${drafts ? '?drafts=1' : ''}`} aria-label={t('of', { table: t(table), format: t(format) })}>
                {t(format)}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
