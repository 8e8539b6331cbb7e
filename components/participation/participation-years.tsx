import { useLocale } from 'next-intl';
import { MeetingsPerYear } from '@/components/charts/per-year/meetings-per-year';
import type { MemberReference } from '@/lib/members/types';
import { meetingsPerYear } from '@/lib/participation/account/rules-years';
import type { NetworkOfMember, NetworkRecord } from '@/lib/participation/pages/types';

/** All seats of a network, year by year. */
export function NetworkYears({ record: { network, meetings, members } }: { record: NetworkRecord }) {
  const locale = useLocale();
  const rows = members.map(({ row }) => row.cells);
  const { years, undated } = meetingsPerYear({ meetings, rows, coverage: network.coverage });
  return <MeetingsPerYear id="network-years" name={network.name[locale]} rows={years} undated={undated} />;
}

/** One member in one network, year by year. */
export function MemberYears({ member, part }: { member: MemberReference; part: NetworkOfMember }) {
  const locale = useLocale();
  const { network, meetings, row } = part;
  const { years, undated } = meetingsPerYear({ meetings, rows: [row.cells], coverage: network.coverage });
  return <MeetingsPerYear id={`years-${network.slug}`} name={member.name[locale]} rows={years} undated={undated} />;
}
