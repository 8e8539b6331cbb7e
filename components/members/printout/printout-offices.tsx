import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import type { MemberRecord } from '@/lib/participation/pages/types';

/** The other offices of the territory by name: whoever holds the paper must not take one for another. */
export function PrintoutOffices({ member, beside: { offices, more } }: Pick<MemberRecord, 'member' | 'beside'>) {
  const t = useTranslations('member.offices');
  const terms = useTranslations('terms.memberKind');
  const format = useRegisterFormat();
  if (offices.length === 0 || !member.territory) return null;
  return (
    <section aria-labelledby="printout-offices">
      <h2 id="printout-offices">{t('title', { territory: format.name(member.territory.name) })}</h2>
      <p>{t('lede', { member: format.name(member.name), kind: terms(member.kind) })}</p>
      <ul className="printout-list">
        {offices.toSorted(byMemberNameIn(format.locale)).map((office) => (
          <li key={office.member.id} data-office={office.member.slug}>
            {t('onPaper', {
              name: format.name(office.member.name),
              kind: terms(office.member.kind),
              networks: office.seats.map(({ network }) => format.name(network.name)).join(', '),
            })}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="text-muted">{t('more', { count: more })}</p> : null}
    </section>
  );
}
