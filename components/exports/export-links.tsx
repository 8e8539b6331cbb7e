import { useTranslations } from 'next-intl';
import { completeList } from '@/lib/core/exhaustive';
import { DOWNLOAD_FORMATS, type ExportTableName, type MatrixSource } from '@/lib/exports/types';

/** A matrix is of one source each. */
const TABLES = completeList<Exclude<ExportTableName, 'matrix'>>()(['attendances', 'meetings', 'members', 'accounts']);
/** This many documents are shown openly; more are folded into a list of their own. */
const MOST_OPEN = 3;

interface ExportLinksProps {
  network: string;
  /** The documents with a matrix of their own. */
  sources: readonly MatrixSource[];
  /** With drafts, for the office alone. */
  drafts?: boolean;
}

interface TableToTake {
  key: string;
  /** The label beside the links, and the names of the links. */
  label: string;
  name: string;
  /** The name of the file without its ending, and what else its address asks for. */
  file: string;
  query: Readonly<Record<string, string>>;
}

function TableLinks({ network, tables }: { network: string; tables: readonly TableToTake[] }) {
  const t = useTranslations('importPages.export');
  return (
    <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-[auto_1fr]">
      {tables.map(({ key, label, name, file, query }) => (
        <li key={key} className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <span>{label}</span>
          <span className="flex gap-x-5">
            {DOWNLOAD_FORMATS.map((format) => {
              const asked = new URLSearchParams(query).toString();
              return (
                <a
                  key={format}
                  href={`/api/v1/networks/${network}/${file}.${format}${asked === '' ? '' : `?${asked}`}`}
                  aria-label={t('of', { table: name, format: t(format) })}
                >
                  {t(format)}
                </a>
              );
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Downloads of a network's lists. */
export function ExportLinks({ network, sources, drafts = false }: ExportLinksProps) {
  const t = useTranslations('importPages.export');
  const shown: Record<string, string> = drafts ? { drafts: '1' } : {};
  const lists = TABLES.map((table) => ({ key: table, label: t(table), name: t(table), file: table, query: shown }));
  const areOpen = sources.length <= MOST_OPEN;
  const matrices = sources.map(({ slug, title }) => ({
    key: `matrix-${slug}`,
    label: areOpen ? t('matrixOf', { source: title }) : title,
    name: t('matrixOf', { source: title }),
    file: 'matrix',
    query: { source: slug, ...shown },
  }));
  if (areOpen) return <TableLinks network={network} tables={[...lists, ...matrices]} />;
  return (
    <>
      <TableLinks network={network} tables={lists} />
      <details className="mt-4">
        <summary className="cursor-pointer">{t('matrices')}</summary>
        <div className="mt-3">
          <TableLinks network={network} tables={matrices} />
        </div>
      </details>
    </>
  );
}
