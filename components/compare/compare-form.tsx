import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { FilterField } from '@/components/ui/fields/filter-field';
import { byNameIn } from '@/lib/i18n/name-order';
import { getPathname } from '@/lib/i18n/navigation';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';
import { MOST_COMPARED, type CompareView } from '@/lib/participation/compare/types';

/** Number of fields before anybody has chosen; later one more than chosen, so that every comparison can grow. */
const FIRST_FIELDS = 4;

interface CompareFormProps {
  view: CompareView;
  members: readonly MemberReference[];
  networks: readonly NetworkReference[];
}

/** Chooses whom to compare, by name: a plain form that leads to an address which can be shared. */
export function CompareForm({ view, members, networks }: CompareFormProps) {
  const t = useTranslations('compare.form');
  const format = useRegisterFormat();
  const chosen = view.members.filter((slug) => members.some((member) => member.slug === slug));
  const fields = Math.min(MOST_COMPARED, Math.max(FIRST_FIELDS, chosen.length + 1));
  const byName = byNameIn(format.locale);
  const toOption = ({ slug, name }: MemberReference | NetworkReference) => ({ value: slug, label: format.name(name) });
  const options = [{ value: '', label: t('none') }, ...members.toSorted(byName).map(toOption)];
  return (
    <section className="controls no-print" aria-label={t('label')}>
      <form action={getPathname({ locale: format.locale, href: '/compare' })} className="controls-form">
        {Array.from({ length: fields }, (_, place) => (
          <FilterField
            key={place}
            name="member"
            label={t('member', { place: place + 1 })}
            value={chosen[place] ?? ''}
            options={options}
          />
        ))}
        <FilterField
          name="network"
          label={t('network')}
          value={view.network ?? ''}
          options={[{ value: '', label: t('shared') }, ...networks.toSorted(byName).map(toOption)]}
        />
        {view.line ? <input type="hidden" name="line" value="shown" /> : null}
        <button type="submit">{t('submit')}</button>
      </form>
    </section>
  );
}
