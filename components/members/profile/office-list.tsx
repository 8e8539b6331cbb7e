import { useTranslations } from 'next-intl';
import { AccountSentence } from '@/components/charts/account/account-parts';
import { useAccountWords } from '@/components/charts/account/account-words';
import { AttendanceLink } from '@/components/participation/attendance-link';
import { useRegisterFormat } from '@/components/format/register-format';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { memberHref, networkHref } from '@/lib/i18n/navigation';
import type { MemberProfile } from '@/lib/members/types';
import type { OfficesBeside } from '@/lib/participation/pages/types';

interface OfficeListProps {
  member: MemberProfile;
  beside: OfficesBeside;
}

/** The other offices of the territory, office by office: none speaks for the member, nor the member for any of them. */
export function OfficeList({ member, beside: { offices, more } }: OfficeListProps) {
  const t = useTranslations('member.offices');
  const terms = useTranslations('terms.memberKind');
  const format = useRegisterFormat();
  if (offices.length === 0 || !member.territory) return null;
  const territory = format.name(member.territory.name);
  return (
    <Section
      id="offices"
      title={t('title', { territory })}
      lede={t('lede', { member: format.name(member.name), kind: terms(member.kind) })}
    >
      <ul className="space-y-6">
        {offices.toSorted(byMemberNameIn(format.locale)).map((office) => (
          <li key={office.member.id} data-office={office.member.slug}>
            <h3 className="mb-1 text-base">
              <TextLink href={memberHref(office.member.slug)}>{format.name(office.member.name)}</TextLink>{' '}
              <span className="text-sm font-normal text-muted">{terms(office.member.kind)}</span>
            </h3>
            <ul className="space-y-2 ps-5">
              {office.seats.map((seat) => (
                <li key={seat.network.id}>
                  <SeatLine member={office.member.slug} seat={seat} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="mt-4 text-muted">{t('more', { count: more })}</p> : null}
    </Section>
  );
}

function SeatLine({ member, seat }: { member: string; seat: OfficesBeside['offices'][number]['seats'][number] }) {
  const t = useTranslations('member.offices');
  const format = useRegisterFormat();
  const words = useAccountWords();
  const { network, account, lastAttended } = seat;
  return (
    <>
      <TextLink href={networkHref(network.slug)}>{format.name(network.name)}</TextLink>
      <span className="mt-1 block text-sm">
        <AccountSentence account={account} unit="meetings" />.{' '}
        {lastAttended ? (
          <>
            {t('last')} <AttendanceLink network={network.slug} meeting={lastAttended} member={member} />
          </>
        ) : (
          words.never(account)
        )}
        .
      </span>
    </>
  );
}
