'use client';

import { useTranslations } from 'next-intl';
import { PasteRowFields } from '@/components/imports/paste/paste-row';
import type { FieldOption } from '@/components/ui/fields/field-select';
import type { PasteConfidence, PasteRow } from '@/lib/imports/paste/types';

interface PasteRowsProps {
  rows: readonly PasteRow[];
  members: readonly FieldOption[];
  /** What was typed and is given back; null where the rows begin with what the program proposes. */
  typed: Readonly<Record<string, string>> | null;
  faultOf: (name: string) => string | undefined;
}

/** Every participant of the list, in its order, and how many of them still have to be decided. */
export function PasteRows({ rows, members, typed, faultOf }: PasteRowsProps) {
  const t = useTranslations('manyRecords.paste');
  const count = (confidence: PasteConfidence) => rows.filter((row) => row.confidence === confidence).length;
  return (
    <section aria-labelledby="paste-rows-heading" className="border-t border-line pt-6">
      <h2 id="paste-rows-heading">{t('rows')}</h2>
      <p className="mt-2 max-w-measure" role="status">
        {rows.length === 0
          ? t('noRows')
          : t('summary', {
              all: rows.length,
              certain: count('certain'),
              likely: count('likely'),
              ambiguous: count('ambiguous'),
              nobody: count('nobody'),
            })}
      </p>
      <ol className="mt-4">
        {rows.map((row, position) => (
          <li key={position} className="border-t border-line py-4">
            <PasteRowFields row={row} position={position} members={members} typed={typed} faultOf={faultOf} />
          </li>
        ))}
      </ol>
    </section>
  );
}
