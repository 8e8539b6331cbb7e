import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { FilterField } from '@/components/ui/fields/filter-field';
import { byNameIn } from '@/lib/i18n/name-order';
import { getPathname, membersHref } from '@/lib/i18n/navigation';
import { ALL_MEMBERS, membersQuery } from '@/lib/members/list/schema';
import type { MembersView } from '@/lib/members/list/types';
import { MEMBER_KINDS, type MemberKind } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';

interface MemberFilterProps {
  view: MembersView;
  kinds: readonly MemberKind[];
  networks: readonly NetworkReference[];
}

/** Narrows the list of members: a plain form that leads to an address which can be shared. */
export function MemberFilter({ view, kinds, networks }: MemberFilterProps) {
  const t = useTranslations('longPages.filter');
  const terms = useTranslations('terms.memberKind');
  const format = useRegisterFormat();
  const all = { value: '', label: t('all') };
  return (
    <section className="controls no-print" aria-label={t('label')}>
      <form action={getPathname({ locale: format.locale, href: '/member-list' })} className="controls-form">
        <label>
          <span>{t('name')}</span>
          <input type="search" name="name" defaultValue={view.name} maxLength={80} autoComplete="off" />
        </label>
        <FilterField
          name="kind"
          label={t('kind')}
          value={view.kind ?? ''}
          options={[
            all,
            ...MEMBER_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => ({ value: kind, label: terms(kind) })),
          ]}
        />
        <FilterField
          name="network"
          label={t('network')}
          value={view.network ?? ''}
          options={[
            all,
            ...networks
              .toSorted(byNameIn(format.locale))
              .map(({ slug, name }) => ({ value: slug, label: format.name(name) })),
          ]}
        />
        <button type="submit">{t('submit')}</button>
        {Object.keys(membersQuery(view)).length > 0 ? (
          <a
            href={getPathname({ locale: format.locale, href: membersHref(membersQuery(ALL_MEMBERS)) })}
            className="controls-reset"
          >
            {t('reset')}
          </a>
        ) : null}
      </form>
    </section>
  );
}
