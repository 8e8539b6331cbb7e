import { useLocale, useTranslations } from 'next-intl';
import { accountPart } from '@/lib/participation/account/rules-parts';
import { spellNumber } from '@/lib/i18n/formatters';
import { findOfMember } from '@/lib/participation/headlines/rules';
import { useMemberFindings, useNetworkFindings } from '../../headline/headline-words';
import type { TimelineRow, TimelineSeries } from '../layout/types';

/** Of more, a headline would be a list. */
const MOST_TOLD = 3;

const isDoubted = ({ seats }: TimelineRow): boolean => seats.some(({ doubt }) => doubt !== null);

/** Others of the line of succession have rows of their own, and no part in what is said of the ones shown. */
const shownRows = ({ rows }: TimelineSeries): TimelineRow[] => rows.filter(({ line }) => line === undefined);

/** What a timeline or a matrix shows, in a sentence without a full stop. */
export function useSeriesHeadline() {
  const t = useTranslations('headlines');
  const range = useTranslations('charts.gap');
  const locale = useLocale();
  const members = useMemberFindings();
  const networks = useNetworkFindings();

  const excludedPeriod = ({ cells }: TimelineRow): string | null => {
    const excluded = cells.filter((cell) => accountPart(cell) === 'excluded');
    const [first, last] = [excluded[0]?.meeting.shortDateLabel, excluded.at(-1)?.meeting.shortDateLabel];
    if (first === undefined || last === undefined) return null;
    return first === last ? first : range('range', { from: first, to: last });
  };

  const ofRow = (row: TimelineRow): string =>
    members.ofMember(findOfMember(row.account, isDoubted(row)), {
      ...{ name: row.member.name, voice: row.account.voice ?? 'cell' },
      ...{ date: row.lastAttended?.dateLabel ?? null, period: excludedPeriod(row) },
    });

  return {
    /** Of one member in each of its networks. */
    ofMember: (series: TimelineSeries): string => {
      const rows = shownRows(series);
      const [first] = rows;
      if (first && rows.length === 1) return ofRow(first);
      return rows.length > MOST_TOLD
        ? t('severalNetworks', { name: series.name, networks: spellNumber(rows.length, locale) })
        : rows.map((row) => t('inNetwork', { network: row.label, finding: ofRow(row) })).join('. ');
    },
    /** Of members beside each other: what is found of each alone. */
    ofCompared: (series: TimelineSeries): string => {
      const rows = shownRows(series);
      const meetings = series.heldMeetingCount;
      return rows.length > MOST_TOLD
        ? t('severalMembers', {
            membersText: spellNumber(rows.length, locale),
            ...{ meetings, meetingsText: spellNumber(meetings, locale) },
          })
        : rows.map(ofRow).join('. ');
    },
    /** Of the members of a network. @param isWhole all of them and all meetings are shown */
    ofNetwork: (series: TimelineSeries, isWhole: boolean): string => {
      const rows = shownRows(series).map((row) => ({
        name: row.member.name,
        account: row.account,
        doubted: isDoubted(row),
      }));
      return networks.ofRows(rows, series.heldMeetingCount, isWhole);
    },
  };
}
