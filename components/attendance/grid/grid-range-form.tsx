import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { gridHref } from '@/components/office/admin-hrefs';
import { FieldSelect } from '@/components/ui/fields/field-select';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { getPathname } from '@/lib/i18n/navigation';
import type { GridRecord } from '@/lib/imports/grid/types-page';

interface GridRangeFormProps {
  network: string;
  record: GridRecord;
  source: number | null;
}

/** Asks for the first and the last meeting. It only looks: what it asks for stands in the address. */
export function GridRangeForm({ network, record, source }: GridRangeFormProps) {
  const t = useTranslations('grid');
  const format = useRegisterFormat();
  const { choices, meetings, leftOut, cut } = record;
  const options = choices.map(({ slug, title, date }) => ({
    value: slug,
    label: t('meetingName', { title: format.name(title), date: format.date(date) }),
  }));
  const ends = [
    { name: 'from', label: t('from'), slug: meetings[0]?.slug },
    { name: 'to', label: t('to'), slug: meetings.at(-1)?.slug },
  ];
  return (
    <>
      <form action={getPathname({ href: gridHref(network), locale: format.locale })} className="max-w-3xl">
        {source === null ? null : <input type="hidden" name="source" value={source} />}
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          {ends.map(({ name, label, slug }) => (
            <FieldSelect
              key={`${name} ${slug ?? ''}`}
              texts={{ id: `grid-${name}`, label }}
              options={options}
              select={{ name, defaultValue: slug }}
            />
          ))}
        </div>
        <div className="mt-4">
          <FormSubmit pending={false} pendingLabel="" quiet>
            {t('show')}
          </FormSubmit>
        </div>
      </form>
      <p className="mt-3 max-w-measure text-muted">
        {t('shown', { members: record.members.length, meetings: meetings.length })}
        {leftOut > 0 ? ` ${t('leftOut', { count: leftOut })}` : ''}
        {cut ? ` ${t('cut')}` : ''}
      </p>
    </>
  );
}
