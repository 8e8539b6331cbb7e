import { useTranslations } from 'next-intl';
import { correctionHref } from '@/components/office/admin-hrefs';
import type { LogRowFacts } from '@/components/attendance/log/log-row-facts';
import { useRegisterFormat } from '@/components/format/register-format';
import type { StandingAssertion } from '@/lib/attendance/types-log';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { getPathname } from '@/lib/i18n/navigation';
import type { LogRow, MeetingForLog } from '@/lib/office/types';

/** The rows of a meeting's log for one source, with what other sources say beside them. */
export function useLogRows(
  { network, reference, rows, guests, replies }: MeetingForLog,
  sourceId: number,
): LogRowFacts[] {
  const format = useRegisterFormat();
  const status = useTranslations('status');
  const t = useTranslations('admin.log');
  const { locale } = format;
  const publicRecordOf = (own: StandingAssertion | undefined): LogRowFacts['publicRecord'] =>
    own?.published
      ? {
          status: own.status,
          address: getPathname({ locale, href: correctionHref(network.slug, reference.slug, own.id) }),
        }
      : null;
  const byName = byMemberNameIn(locale);
  return [...rows.toSorted(byName), ...guests.toSorted(byName)].map(({ member, assertions }: LogRow) => {
    const own = assertions.find((assertion) => assertion.sourceId === sourceId);
    const reply = replies.find(({ memberId }) => memberId === member.id);
    const others = assertions.filter((assertion) => assertion.sourceId !== sourceId);
    return {
      memberId: member.id,
      member: format.name(member.name),
      status: own?.status ?? '',
      mode: own?.mode ?? 'unknown',
      rank: own?.rank ?? 'unknown',
      quote: own?.quote ?? '',
      locator: own?.locator ?? '',
      representingMemberId: String(own?.representingMemberId ?? ''),
      presenceFrom: own?.presenceFrom ?? '',
      presenceUntil: own?.presenceUntil ?? '',
      delegationSize: String(own?.delegationSize ?? ''),
      levelText: own?.levelText ?? '',
      alternativeStatus: own?.alternativeStatus ?? '',
      publicRecord: publicRecordOf(own),
      elsewhere:
        others.length === 0 ? null : [...new Set(others.map((one) => status(`cell.${one.status}`)))].join(', '),
      announced: reply === undefined ? null : t('announced', { reply: t(`reply.${reply.kind}`) }),
    };
  });
}
