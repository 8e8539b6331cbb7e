import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import type { FieldOption } from '@/components/ui/fields/field-select';
import { byNameIn } from '@/lib/i18n/name-order';
import type { TerritoryReference } from '@/lib/members/territories/types';
import type { MemberReference } from '@/lib/members/types';
import type { SourceReference } from '@/lib/sources/types';

/** Lists to choose from; the first entry stands for no choice. */
export function useFieldChoices() {
  const t = useTranslations('admin.record');
  const network = useTranslations('admin.network');
  const terms = useTranslations('terms.territoryKind');
  const format = useRegisterFormat();
  const sourceLabel = ({ publisher, title, date }: SourceReference) =>
    `${publisher}: ${title} (${date ? format.date(date) : network('noDate')})`;
  return {
    sourceLabel,
    sources: (sources: readonly SourceReference[], none: 'choose' | 'undoubted' = 'choose'): FieldOption[] => [
      { value: '', label: t(none) },
      ...sources.map((source) => ({ value: String(source.id), label: sourceLabel(source) })),
    ],
    territories: (territories: readonly TerritoryReference[]): FieldOption[] => [
      { value: '', label: t('noTerritory') },
      ...territories
        .toSorted(byNameIn(format.locale))
        .map(({ id, name, kind }) => ({ value: String(id), label: `${format.name(name)} (${terms(kind)})` })),
    ],
    members: (members: readonly MemberReference[], none: 'choose' | 'nobody' | 'unknown'): FieldOption[] => [
      { value: '', label: t(none) },
      ...members
        .toSorted(byNameIn(format.locale))
        .map(({ id, name }) => ({ value: String(id), label: format.name(name) })),
    ],
  };
}
