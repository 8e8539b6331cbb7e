import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { memberHref, networkHref } from '@/lib/i18n/navigation';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';

interface MemberIndexTableProps {
  entries: readonly { member: MemberReference; networks: readonly NetworkReference[] }[];
}

/** Everyone in the register, by name in the page's language. */
export function MemberIndexTable({ entries }: MemberIndexTableProps) {
  const t = useTranslations('members');
  const kind = useTranslations('terms.memberKind');
  const format = useRegisterFormat();
  const byName = entries.toSorted(byMemberNameIn(format.locale));
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      columns={[
        { key: 'member', label: t('member') },
        { key: 'kind', label: t('kind') },
        { key: 'networks', label: t('networks') },
      ]}
      rows={byName.map(({ member, networks }) => ({
        key: member.id,
        cells: [
          <TextLink key="member" href={memberHref(member.slug)}>
            {format.name(member.name)}
          </TextLink>,
          kind(member.kind),
          <ul key="networks" className="space-y-1">
            {networks.map((network) => (
              <li key={network.id}>
                <TextLink href={networkHref(network.slug)}>{format.name(network.name)}</TextLink>
              </li>
            ))}
          </ul>,
        ],
      }))}
    />
  );
}
