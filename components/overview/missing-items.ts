import { useTranslations } from 'next-intl';
import { editNetworkHref, editSourceHref, logHref, proposalHref } from '@/components/office/admin-hrefs';
import type { MissingItem } from '@/components/overview/missing-list';
import { useRegisterFormat } from '@/components/format/register-format';
import { byNameIn } from '@/lib/i18n/name-order';
import type { MeetingLink, MissingOverview, OfficeNetworkCard } from '@/lib/office/types';

export interface MissingKind {
  title: string;
  items: MissingItem[];
}

/** What one network lacks, the most urgent first: pending, empty, disputed. */
export function useMissingKinds() {
  const t = useTranslations('admin.overview');
  const format = useRegisterFormat();
  const byName = byNameIn(format.locale);
  const toMeeting = ({ network, slug, date }: MeetingLink, remark: string | null = null): MissingItem => ({
    key: slug,
    href: logHref(network.slug, slug),
    label: format.date(date),
    remark,
  });
  const toSource = ({ source }: MissingOverview['sourcesWithoutDate'][number]): MissingItem => ({
    key: source.id,
    href: editSourceHref(source.slug),
    label: source.title,
    remark: source.publisher,
  });
  const draftsOf = ({ id, slug, name, published }: OfficeNetworkCard, missing: MissingOverview): MissingItem[] => {
    const drafts = new Map(
      missing.draftMeetings
        .filter(isOfKind(id))
        .map((meeting) => [meeting.slug, toMeeting(meeting, t('meetingDraft'))]),
    );
    for (const { meeting, count } of missing.draftAssertions) {
      if (isOfKind(id)(meeting)) drafts.set(meeting.slug, toMeeting(meeting, t('draftAttendances', { count })));
    }
    const own = { key: 'network', href: editNetworkHref(slug), label: format.name(name), remark: t('networkDraft') };
    const proposed = missing.openProposals
      .filter(({ networkId }) => networkId === id)
      .map((one) => ({
        key: `proposal ${one.id}`,
        href: proposalHref(slug, one.id),
        label: one.title,
        remark: t('proposal'),
      }));
    return [...(published ? [] : [own]), ...proposed, ...drafts.values()];
  };

  return {
    ofNetwork(network: OfficeNetworkCard, missing: MissingOverview): MissingKind[] {
      const own = isOfKind(network.id);
      return [
        { title: t('drafts'), items: draftsOf(network, missing) },
        {
          title: t('withoutSource'),
          items: missing.meetingsWithoutSource.filter(own).map((meeting) => toMeeting(meeting)),
        },
        {
          title: t('withoutRecords'),
          items: missing.meetingsWithoutRecords.filter(own).map((meeting) => toMeeting(meeting)),
        },
        {
          title: t('contested'),
          items: missing.contestedCells
            .filter(({ meeting }) => own(meeting))
            .map(({ meeting, member }) => ({
              ...toMeeting(meeting, format.date(meeting.date)),
              key: `${meeting.slug}/${member.id}`,
              label: format.name(member.name),
            })),
        },
        {
          title: t('undatedSources'),
          items: missing.sourcesWithoutDate.filter(({ networkIds }) => networkIds.includes(network.id)).map(toSource),
        },
        {
          title: t('silentMembers'),
          items: missing.membersWithoutRecord
            .filter(({ newest }) => own(newest))
            .toSorted((a, b) => byName(a.member, b.member))
            .map(({ newest, member, lastRecorded }) => ({
              ...toMeeting(
                newest,
                lastRecorded ? t('silentSince', { date: format.date(lastRecorded.date) }) : t('neverRecorded'),
              ),
              key: member.id,
              label: format.name(member.name),
            })),
        },
      ].filter(({ items }) => items.length > 0);
    },
    /** What belongs to no network yet. */
    ofRegister({ sourcesWithoutDate }: MissingOverview): MissingKind[] {
      const items = sourcesWithoutDate.filter(({ networkIds }) => networkIds.length === 0).map(toSource);
      return items.length > 0 ? [{ title: t('undatedSources'), items }] : [];
    },
  };
}

const isOfKind =
  (networkId: number) =>
  ({ network }: MeetingLink): boolean =>
    network.id === networkId;
