import { useLocale, useTranslations } from 'next-intl';
import type { GridFacts, PackedVoice } from '@/components/attendance/grid/grid-facts';
import { useFieldChoices } from '@/components/forms/field-choices';
import { useRegisterFormat } from '@/components/format/register-format';
import { logHref } from '@/components/office/admin-hrefs';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { byNameIn } from '@/lib/i18n/name-order';
import { getPathname } from '@/lib/i18n/navigation';
import type { GridMember, GridMeeting, GridRecord, GridVoice } from '@/lib/imports/grid/types-page';

const packed = ({ meeting, source, status, published }: GridVoice): PackedVoice => [
  meeting,
  source,
  ATTENDANCE_STATUSES.indexOf(status),
  published ? 1 : 0,
];

/** A grid's record in the words of the page, as its script takes it. */
export function useGridFacts(network: string, { meetings, members, sources }: GridRecord, sourceId: number): GridFacts {
  const t = useTranslations('grid');
  const seatKind = useTranslations('status.seat');
  const { sourceLabel } = useFieldChoices();
  const format = useRegisterFormat();
  const locale = useLocale();
  const columnName = ({ title, date }: GridMeeting): string =>
    t('meetingName', { title: format.name(title), date: format.date(date) });
  const seatsOf = ({ seats }: GridMember): string =>
    seats
      .map(({ kind, since, until }) =>
        t('seat', {
          kind: seatKind(kind),
          since: since ? format.termEnd(since) : t('unknown'),
          until: until ? format.termEnd(until) : t('unknown'),
        }),
      )
      .join('; ');
  return {
    columns: meetings.map((meeting) => ({
      id: meeting.id,
      label: format.shortDate(meeting.date),
      name: columnName(meeting),
      address: getPathname({ locale, href: logHref(network, meeting.slug) }),
    })),
    lines: members
      .toSorted((one, other) => byNameIn(locale)(one.member, other.member))
      .map((line) => ({
        id: line.member.id,
        name: format.name(line.member.name),
        seats: seatsOf(line),
        within: line.within,
        voices: line.voices.map(packed),
        contested: line.contested,
      })),
    sources: sources.map(sourceLabel),
    own: sources.findIndex(({ id }) => id === sourceId),
  };
}
