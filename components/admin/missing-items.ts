import { useTranslations } from 'next-intl';
import { editSourceHref, logHref, officeNetworkHref } from '@/components/admin/admin-hrefs';
import type { MissingItem } from '@/components/admin/missing-list';
import { useRegisterFormat } from '@/components/site/register-format';
import type { MeetingLink, MissingOverview } from '@/lib/participation/types-office';

export interface MissingKind {
  title: string;
  items: MissingItem[];
}

/** What the overview lists, the most urgent first: what waits, what is empty, what is disputed. */
export function useMissingKinds(missing: MissingOverview): MissingKind[] {
  const t = useTranslations('admin.overview');
  const format = useRegisterFormat();
  const ofNetwork = (network: MeetingLink['network']) => t('in', { network: format.name(network.name) });
  const toMeeting = ({ network, slug, date }: MeetingLink, remark: string | null = null): MissingItem => ({
    key: `${network.id}/${slug}`,
    href: logHref(network.slug, slug),
    label: format.date(date),
    remark: [ofNetwork(network), remark].filter((part) => part !== null).join(' – '),
  });
  const drafts = new Map(missing.draftMeetings.map((meeting) => [`${meeting.network.id}/${meeting.slug}`, toMeeting(meeting, t('meetingDraft'))]));
  for (const { meeting, count } of missing.draftAssertions) {
    const item = toMeeting(meeting, t('draftAttendances', { count }));
    drafts.set(String(item.key), item);
  }
  const draftNetworks = missing.networks
    .filter(({ published }) => !published)
    .map((network) => ({
      key: network.id,
      href: officeNetworkHref(network.slug),
      label: format.name(network.name),
      remark: t('networkDraft'),
    }));
  return [
    { title: t('drafts'), items: [...draftNetworks, ...drafts.values()] },
    { title: t('withoutRecords'), items: missing.meetingsWithoutRecords.map((meeting) => toMeeting(meeting)) },
    {
      title: t('contested'),
      items: missing.contestedCells.map(({ meeting, member }) => ({
        ...toMeeting(meeting, format.date(meeting.date)),
        key: `${meeting.network.id}/${meeting.slug}/${member.id}`,
        label: format.name(member.name),
      })),
    },
    {
      title: t('undatedSources'),
      items: missing.sourcesWithoutDate.map(({ id, slug, title, publisher }) => ({
        key: id,
        href: editSourceHref(slug),
        label: title,
        remark: publisher,
      })),
    },
    {
      title: t('silentMembers'),
      items: missing.membersWithoutRecord.map(({ network, member, lastRecorded }) => ({
        key: `${network.id}/${member.id}`,
        href: officeNetworkHref(network.slug),
        label: format.name(member.name),
        remark: `${ofNetwork(network)} – ${lastRecorded ? t('silentSince', { date: format.date(lastRecorded.date) }) : t('neverRecorded')}`,
      })),
    },
  ].filter(({ items }) => items.length > 0);
}
