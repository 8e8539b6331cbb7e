import { useTranslations } from 'next-intl';
import { LogSourceField } from '@/components/attendance/entry/log-source-field';
import { useNewSourceDefaults } from '@/components/attendance/entry/new-source-defaults';
import { useFieldChoices } from '@/components/forms/field-choices';
import { useRegisterFormat } from '@/components/format/register-format';
import { gridHref } from '@/components/office/admin-hrefs';
import { SourceCitation } from '@/components/sources/source-citation';
import { FieldSelect } from '@/components/ui/fields/field-select';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { getPathname } from '@/lib/i18n/navigation';
import type { GridRange } from '@/lib/imports/grid/types-page';
import type { SourceChoice } from '@/lib/sources/types';

interface GridSourceProps {
  network: string;
  range: GridRange;
  chosen: SourceChoice | null;
  sources: readonly SourceChoice[];
  today: string;
}

/** The document by which the grid is entered. */
export function GridSource({ network, range, chosen, sources, today }: GridSourceProps) {
  const t = useTranslations('grid');
  const log = useTranslations('admin.log');
  const choices = useFieldChoices();
  const { locale } = useRegisterFormat();
  const defaults = useNewSourceDefaults(sources, { today, slugEnding: network });
  const here = getPathname({ href: gridHref(network), locale });
  const kept = Object.entries(range).filter((end): end is [string, string] => end[1] !== null);
  const addressBy = (source: string): string =>
    `${here}?${[...kept, ['source', source] as const].map(([name, value]) => `${name}=${value}`).join('&')}#attendance`;
  return (
    <>
      {chosen ? (
        <p className="mb-4">
          {t('chosen')} <SourceCitation source={chosen} place="document" />
        </p>
      ) : null}
      <LogSourceField
        options={sources.map((source) => ({
          label: choices.sourceLabel(source),
          address: addressBy(String(source.id)),
          own: source.own,
        }))}
        newAddress={addressBy(':id')}
        begin={chosen === null}
        defaults={defaults}
      >
        <form action={`${here}#attendance`} className="flex flex-wrap items-end gap-3">
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="min-w-64 flex-1">
            <FieldSelect
              key={chosen?.id}
              texts={{ id: 'grid-source', label: log('whichSource') }}
              options={choices.sources(sources)}
              select={{ name: 'source', defaultValue: chosen ? String(chosen.id) : '' }}
            />
          </div>
          <FormSubmit pending={false} pendingLabel="" quiet>
            {log('switchSource')}
          </FormSubmit>
        </form>
      </LogSourceField>
    </>
  );
}
