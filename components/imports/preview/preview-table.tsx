import { useTranslations } from 'next-intl';
import { importHref } from '@/components/office/admin-hrefs';
import { LineDetailText } from '@/components/imports/preview/line-detail';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import type { ShownLine, ShownLines } from '@/lib/imports/jobs/loaders';
import { FIELDS_BY_SUBJECT } from '@/lib/imports/mapping/rules-fields';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { RowKind } from '@/lib/imports/plan/types-rows';

interface PreviewTableProps {
  network: string;
  job: number;
  mapping: ImportMapping;
  header: readonly string[];
  kind: RowKind | null;
  shown: ShownLines;
}

const LONGEST_TEXT = 120;
const shorten = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);

/** Cells of a row that say whom and what it is about: of a matrix the member's, with the one cell the line is about. */
function useLineContent({ subject, columns }: ImportMapping, header: readonly string[]) {
  const t = useTranslations('importPages.preview');
  return ({ cells, detail }: ShownLine): string => {
    // Persons are counted and not shown.
    const told = FIELDS_BY_SUBJECT[subject]
      .filter((field) => field !== 'person')
      .flatMap((field) => {
        const text = columns[field] === undefined ? '' : (cells[columns[field]] ?? '').trim();
        return text === '' ? [] : [shorten(text)];
      });
    const { column } = detail;
    if (column === undefined) return told.length > 0 ? told.join(' · ') : shorten(cells.join(' · '));
    return t('nobodyMeeting', {
      member: told.join(' · '),
      meeting: header[column] ?? '',
      value: shorten(cells[column] ?? ''),
    });
  };
}

/** A page of a list's rows and what becomes of each. */
export function PreviewTable({ network, job, mapping, header, kind, shown }: PreviewTableProps) {
  const t = useTranslations('importPages.preview');
  const kinds = useTranslations('importRows.kind');
  const pages = useTranslations('importPages.batches');
  const contentOf = useLineContent(mapping, header);
  const { lines, page } = shown;
  if (lines.length === 0) return <p className="max-w-measure">{t('none')}</p>;
  const to = (wanted: number) => importHref(network, job, { ...(kind && { kind }), page: String(wanted) });
  return (
    <>
      <DataTable
        caption={t('rows')}
        captionHidden
        columns={[
          { key: 'line', label: t('line') },
          { key: 'kind', label: t('kind') },
          { key: 'content', label: t('content') },
          { key: 'detail', label: t('detail') },
        ]}
        rows={lines.map((line) => ({
          key: line.position,
          cells: [
            t('atLine', { line: line.line }),
            kinds(line.kind),
            <span key="content" className="break-words">
              {contentOf(line)}
            </span>,
            <LineDetailText key="detail" line={line} header={header} />,
          ],
        }))}
      />
      {shown.pages > 1 ? (
        <nav aria-label={pages('pages')} className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
          {page > 1 ? <TextLink href={to(page - 1)}>{t('previous')}</TextLink> : null}
          <span className="text-muted">{pages('page', { page, pages: shown.pages })}</span>
          {page < shown.pages ? <TextLink href={to(page + 1)}>{t('next')}</TextLink> : null}
        </nav>
      ) : null}
    </>
  );
}
