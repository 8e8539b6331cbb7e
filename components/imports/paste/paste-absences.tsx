'use client';

import { useTranslations } from 'next-intl';
import type { FieldOption } from '@/components/ui/fields/field-select';
import type { PasteAbsences as Absences } from '@/lib/imports/paste/types';

/** By name, who would count as absent because the list does not name them; sent along, so that it holds for these only. */
export function PasteAbsences({ absences, members }: { absences: Absences; members: readonly FieldOption[] }) {
  const t = useTranslations('manyRecords.paste.absences');
  const { memberIds, confirmation } = absences;
  const labels = memberIds.map((id) => members.find(({ value }) => value === String(id))?.label ?? String(id));
  return (
    <section aria-labelledby="paste-absences-heading" className="max-w-3xl border-t border-line pt-6">
      <h2 id="paste-absences-heading">{t('heading', { count: labels.length })}</h2>
      <p className="mt-2 max-w-measure">{labels.length === 0 ? t('nobody') : t('hint')}</p>
      <ul className="mt-2 list-disc pl-5 md:columns-2">
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      <input type="hidden" name="absences" value={confirmation} />
    </section>
  );
}
