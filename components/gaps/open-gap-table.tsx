import { useTranslations } from 'next-intl';
import { useGapText } from '@/components/gaps/gap-text';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref, memberHref, networkHref } from '@/lib/i18n/navigation';
import type { OpenGap } from '@/lib/participation/pages/types';

export function OpenGapTable({ gaps }: { gaps: readonly OpenGap[] }) {
  const t = useTranslations('start.openGaps');
  const format = useRegisterFormat();
  const gapText = useGapText();
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      columns={[
        { key: 'member', label: t('member') },
        { key: 'gap', label: t('gap') },
        { key: 'last', label: t('lastAttended') },
        { key: 'network', label: t('network') },
      ]}
      rows={gaps.map(({ member, network, gap, lastAttended }) => ({
        key: `${network.id}-${member.id}`,
        cells: [
          <TextLink key="member" href={memberHref(member.slug)}>
            {format.name(member.name)}
          </TextLink>,
          gapText.length(gap),
          lastAttended ? (
            <TextLink key="last" href={meetingHref(network.slug, lastAttended.slug)}>
              {format.date(lastAttended.date)}
            </TextLink>
          ) : (
            t('never')
          ),
          <TextLink key="network" href={networkHref(network.slug)}>
            {format.name(network.name)}
          </TextLink>,
        ],
      }))}
    />
  );
}
