import { useLocale } from 'next-intl';
import { MeetingsPerYear } from '@/components/charts/per-year/meetings-per-year';
import type { MemberReference } from '@/lib/members/types';
import { networkCells } from '@/lib/participation/account/rules-network';
import { meetingsPerYear } from '@/lib/participation/account/rules-years';
import type { NetworkOfMember, NetworkRecord } from '@/lib/participation/pages/types';

interface MemberYearsProps {
  member: MemberReference;
  part: NetworkOfMember;
}

/** Every cell of a network, year by year. */
export function NetworkYears({ record }: { record: NetworkRecord }) {
  const locale = useLocale();
  const { network, meetings } = record;
  const years = meetingsPerYear({ meetings, rows: networkCells(record), coverage: network.coverage });
  return <MeetingsPerYear id="network-years" name={network.name[locale]} unit="cells" {...years} />;
}

/** One member in one network, year by year. */
export function MemberYears({ member, part }: MemberYearsProps) {
  const locale = useLocale();
  const { network, meetings, row } = part;
  const years = meetingsPerYear({ meetings, rows: [row.cells], coverage: network.coverage });
  return <MeetingsPerYear id={`years-${network.slug}`} name={member.name[locale]} unit="meetings" {...years} />;
}
