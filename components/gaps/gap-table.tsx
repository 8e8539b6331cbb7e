import { useTranslations } from 'next-intl';
import { useAccountWords } from '@/components/charts/account/account-words';
import { gapAnchor } from '@/components/gaps/gap-anchor';
import { AccountCell, GapCell, LastCell, NetworkCell } from '@/components/gaps/gap-cells';
import { GapMembers } from '@/components/gaps/gap-members';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { getPathname, memberHref } from '@/lib/i18n/navigation';
import type { GapEntry } from '@/lib/participation/gaps/types-list';

interface GapTableProps {
  caption: string;
  /** Entries of which the same is to be said of the gap, together. */
  lines: readonly (readonly GapEntry[])[];
  /** Meetings missed in the longest gap of the whole list. */
  longest: number;
}

/** A line a gap; members with the same gap share one, which opens to each of them. */
export function GapTable({ caption, lines, longest }: GapTableProps) {
  const t = useTranslations('gaps.column');
  const words = useAccountWords();
  return (
    <DataTable
      caption={caption}
      captionHidden
      phoneFold
      columns={[
        { key: 'member', label: t('member') },
        { key: 'gap', label: t('gap') },
        { key: 'record', label: t('record') },
        { key: 'last', label: words.last(lines.flat().map(({ row }) => row.account)) },
        { key: 'network', label: t('network') },
      ]}
      rows={lines.flatMap((entries) => {
        const [first] = entries;
        if (!first) return [];
        return [
          {
            key: `${first.network.id}-${first.row.memberId}-${first.gap.firstMeeting ?? first.gap.statementId}`,
            cells: [
              <LineMembers key="member" entries={entries} rank={first.rank} />,
              <GapCell key="gap" entry={first} longest={longest} count={entries.length} />,
              entries.length === 1 ? <AccountCell key="record" seat={first} /> : <OneByOne entries={entries} />,
              entries.length === 1 ? <LastCell key="last" seat={first} /> : null,
              <NetworkCell key="network" network={first.network} />,
            ],
          },
        ];
      })}
    />
  );
}

/** Of several each name leads to the meetings and sources of its own gap, as the length does where there is one. */
function LineMembers({ entries, rank }: { entries: readonly GapEntry[]; rank: number | null }) {
  const { locale } = useRegisterFormat();
  const members = entries.map(({ row }) => row.member);
  if (members.length === 1) return <GapMembers members={members} rank={rank} />;
  const anchors = new Map(
    entries.map(({ row, network, gap }) => [row.member.slug, gapAnchor(network.slug, gap, gap.firstMeeting)]),
  );
  return (
    <GapMembers
      members={members}
      rank={rank}
      addressOf={(slug) => `${getPathname({ locale, href: memberHref(slug) })}#${anchors.get(slug)}`}
    />
  );
}

/** Of each of several with the same gap: its account, and when it last attended. */
function OneByOne({ entries }: { entries: readonly GapEntry[] }) {
  const t = useTranslations('gaps');
  const words = useAccountWords();
  const format = useRegisterFormat();
  return (
    <details className="gap-each">
      <summary>{t('oneByOne', { count: entries.length })}</summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry.row.memberId} data-member={entry.row.member.slug}>
            {format.name(entry.row.member.name)}: <AccountCell seat={entry} gap={entry.gap} />
            {entry.row.lastAttended ? `. ${words.last([entry.row.account])}: ` : '; '}
            <LastCell seat={entry} />
          </li>
        ))}
      </ul>
    </details>
  );
}
