'use client';

import { useTranslations } from 'next-intl';
import { PasteRowFields } from '@/components/imports/paste/paste-row';
import type { FieldOption } from '@/components/ui/fields/field-select';
import type { PasteReading, PasteRow } from '@/lib/imports/paste/types';

interface PasteRowsProps {
  reading: PasteReading;
  members: readonly FieldOption[];
  /** What was typed and is given back; null where the rows begin with what the program proposes. */
  typed: Readonly<Record<string, string>> | null;
  faultOf: (name: string) => string | undefined;
}

const FIELDS = ['memberId', 'status', 'alias'] as const;

/** Every participant of the list: first what a person has to look at, then what is clear, folded into a count. */
export function PasteRows({ reading, members, typed, faultOf }: PasteRowsProps) {
  const t = useTranslations('manyRecords.paste');
  const { rows, aside } = reading;
  const placed = rows.map((row, position) => ({ row, position }));
  const isAtFault = (position: number) => FIELDS.some((field) => faultOf(`rows.${position}.${field}`) !== undefined);
  const open = placed.filter(({ row }) => row.isOpen);
  const clear = placed.filter(({ row }) => !row.isOpen);
  const labelOf = (id: PasteRow['proposal']['memberId']) => members.find(({ value }) => value === String(id))?.label;
  const list = (some: typeof placed) => (
    <ol className="mt-4">
      {some.map(({ row, position }) => (
        <li key={position} className="border-t border-line py-4">
          <PasteRowFields
            row={row}
            position={position}
            reading={reading}
            members={members}
            typed={typed}
            faultOf={faultOf}
          />
        </li>
      ))}
    </ol>
  );
  return (
    <section aria-labelledby="paste-rows-heading" className="border-t border-line pt-6">
      <h2 id="paste-rows-heading">{t('rows')}</h2>
      <p className="mt-2 max-w-measure" role="status">
        {rows.length === 0 ? t('noRows') : t('summary', { all: rows.length, open: open.length, clear: clear.length })}
      </p>
      <CountFaults counts={reading.counts} />
      {open.length > 0 ? list(open) : null}
      {reading.outside.length > 0 ? (
        <section aria-labelledby="paste-outside-heading" className="mt-4 border-t border-line pt-4">
          <h3 id="paste-outside-heading">{t('outside', { count: reading.outside.length })}</h3>
          <p className="mt-2 max-w-measure">{t('outsideHint')}</p>
          <ul className="mt-2 max-w-measure list-disc pl-5 break-words">
            {reading.outside.map((line, position) => (
              <li key={position}>{line}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {clear.length > 0 ? (
        <details className="mt-4 border-t border-line pt-4" open={clear.some(({ position }) => isAtFault(position))}>
          <summary className="cursor-pointer py-2 font-medium">
            {t('clear', { count: clear.length })}
            <span className="block font-normal break-words text-muted">
              {clear.map(({ row }) => labelOf(row.proposal.memberId) ?? row.name).join(', ')}
            </span>
          </summary>
          {list(clear)}
        </details>
      ) : null}
      {aside.length > 0 ? (
        <details className="mt-4 border-t border-line pt-4">
          <summary className="cursor-pointer py-2 font-medium">{t('aside', { count: aside.length })}</summary>
          <p className="mt-2 max-w-measure text-muted">{t('asideHint')}</p>
          <ul className="mt-2 max-w-measure list-disc pl-5 text-sm break-words">
            {aside.map((line, position) => (
              <li key={position}>{line}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

/** Headings whose number is not what was read under them: something was overlooked, or counted otherwise. */
function CountFaults({ counts }: Pick<PasteReading, 'counts'>) {
  const t = useTranslations('manyRecords.paste');
  if (counts.length === 0) return null;
  return (
    <ul className="mt-2 max-w-measure list-disc pl-5 font-medium">
      {counts.map(({ heading, count, read }, position) => (
        <li key={position}>{t('countFault', { heading, count, read })}</li>
      ))}
    </ul>
  );
}
