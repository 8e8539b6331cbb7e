import { useTranslations } from 'next-intl';
import { AccountParts } from '@/components/charts/account/account-parts';
import { useAccountWords } from '@/components/charts/account/account-words';
import { AttendanceLink } from '@/components/participation/attendance-link';
import { gapAnchor } from '@/components/gaps/gap-anchor';
import { EachOf } from '@/components/gaps/gap-members';
import { useGapText } from '@/components/gaps/gap-text';
import { useRegisterFormat } from '@/components/format/register-format';
import { EvidenceQuote } from '@/components/sources/evidence-quote';
import { TextLink } from '@/components/ui/text-link';
import { getPathname, memberHref, networkHref } from '@/lib/i18n/navigation';
import { breakAtJoints } from '@/lib/i18n/word-joints';
import type { ChosenSeat, GapEntry, ListedGap, NetworkWithGaps } from '@/lib/participation/gaps/types-list';

/** Address of a seat on the member's page: of a gap, with its meetings and sources, or of the whole record. */
function useSeatAddress({ row, network }: ChosenSeat) {
  const { locale } = useRegisterFormat();
  const page = getPathname({ locale, href: memberHref(row.member.slug) });
  return (anchor: string = network.slug) => `${page}#${anchor}`;
}

/** How long, from when to when; leads to the meetings and sources it rests on. */
interface GapCellProps {
  entry: GapEntry;
  longest: number;
  /** Of how many members it is said; of several each has its own way to the meetings. */
  count: number;
}

export function GapCell({ entry, longest, count }: GapCellProps) {
  const t = useTranslations('gaps');
  const kinds = useTranslations('participation.gap');
  const text = useGapText();
  const address = useSeatAddress(entry);
  const { gap, network } = entry;
  const href = address(gapAnchor(network.slug, gap, gap.firstMeeting));
  const words = gap.kind === 'stated' ? kinds('stated') : text.length(gap);
  return (
    <div data-gap={gap.kind}>
      {gap.kind === 'attendance' && longest > 0 ? (
        <svg className="gap-bar" aria-hidden="true">
          <rect width={`${(100 * gap.missed) / longest}%`} height="100%" />
        </svg>
      ) : null}
      <EachOf count={count} />
      {count > 1 ? words : <a href={href}>{words}</a>}
      <span className="gap-bounds">
        {text.bounds(gap)}
        {gap.open ? ` · ${t('openMark')}` : null}
      </span>
      {gap.stated ? (
        <EvidenceQuote
          short
          quote={gap.stated.quote}
          source={gap.stated.source}
          place={gap.statementId === null ? 'document' : { line: 'statement', id: gap.statementId }}
          locator={gap.stated.locator}
        />
      ) : null}
    </div>
  );
}

/** How the meetings divide; leads to them, or to those of a gap. */
export function AccountCell({ seat, gap }: { seat: ChosenSeat; gap?: ListedGap }) {
  const address = useSeatAddress(seat);
  return (
    <a href={gap ? address(gapAnchor(seat.network.slug, gap, gap.firstMeeting)) : address()}>
      <AccountParts account={seat.row.account} />
    </a>
  );
}

export function LastCell({ seat: { row, network } }: { seat: ChosenSeat }) {
  const words = useAccountWords();
  if (!row.lastAttended) return words.never(row.account);
  return <AttendanceLink network={network.slug} meeting={row.lastAttended} member={row.member.slug} />;
}

export function NetworkCell({ network }: { network: NetworkWithGaps }) {
  const t = useTranslations('gaps');
  const format = useRegisterFormat();
  return (
    <>
      <TextLink href={networkHref(network.slug)}>{breakAtJoints(format.name(network.name))}</TextLink>
      {network.duty === 'voluntary' ? <span className="text-muted"> ({t('voluntary')})</span> : null}
    </>
  );
}
