import { useTranslations } from 'next-intl';
import { mergeHref } from '@/components/office/admin-hrefs';
import { useRegisterFormat } from '@/components/format/register-format';
import { FieldText } from '@/components/ui/fields/field-text';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { TextLink } from '@/components/ui/text-link';
import type { MergeView } from '@/lib/imports/merge/loaders';
import { getPathname } from '@/lib/i18n/navigation';

/** The member that stays: looked for by name and alias, or one of those with a similar name. A form that needs no script. */
export function MergeChoice({ view: { member, query, candidates, chosen } }: { view: MergeView }) {
  const t = useTranslations('merge');
  const terms = useTranslations('terms.memberKind');
  const format = useRegisterFormat();
  const action = getPathname({ locale: format.locale, href: mergeHref(member.slug) });
  return (
    <>
      <form action={action} role="search" aria-label={t('search')} className="max-w-3xl space-y-4">
        <FieldText
          texts={{ id: 'merge-search', label: t('search'), hint: t('searchHint', { name: format.name(member.name) }) }}
          input={{ type: 'search', name: 'q', defaultValue: query }}
        />
        <FormSubmit pending={false} pendingLabel={t('submitSearch')} quiet>
          {t('submitSearch')}
        </FormSubmit>
      </form>
      {chosen ? null : (
        <section aria-labelledby="candidates-heading" className="mt-8">
          <h2 id="candidates-heading" className="text-lg">
            {t(query === '' ? 'similar' : 'found')}
          </h2>
          {candidates.length === 0 ? (
            <p className="mt-2 max-w-measure">{t(query === '' ? 'nobodySimilar' : 'nobodyFound')}</p>
          ) : (
            <ul className="mt-2 max-w-3xl">
              {candidates.map(({ member: other, alias }) => (
                <li
                  key={other.id}
                  className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3"
                >
                  <span>
                    <span className="font-medium">{format.name(other.name)}</span>
                    <span className="text-sm text-muted">
                      {' · '}
                      {terms(other.kind)}
                      {alias === null ? '' : ` · ${t('alsoKnown', { name: alias })}`}
                    </span>
                  </span>
                  {other.kind === member.kind ? (
                    <TextLink href={mergeHref(member.slug, { into: other.slug })}>
                      {t('choose')}
                      <span className="sr-only">: {format.name(other.name)}</span>
                    </TextLink>
                  ) : (
                    <span className="text-sm text-muted">{t('otherKind')}</span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}
