import type { Locale } from '@/lib/core/localised-text';
import { isDayPrecise, isOpenEnd, type PartialDate } from '@/lib/core/partial-date';
import {
  formatPartialDateMedium,
  formatPartialDateShort,
  formatTermEnd,
  keepTogether,
} from '@/lib/i18n/format-partial-date';
import { formatMeetingDate, formatMeetingDateShort, meetingKindBeside } from '@/components/format/meeting-date';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { Seat } from '@/lib/members/types';
import type { Coverage, OrganiserTerm } from '@/lib/networks/types';
import { isAskedToAttend, isBetween } from '@/lib/participation/cells/rules-seats';
import type { Cell, Statement } from '@/lib/participation/cells/types';
import { longestGap } from '@/lib/participation/gaps/rules-ranking';
import type { Gap, GapEdge, GapEdgeKind } from '@/lib/participation/gaps/types';
import type { SourceReference } from '@/lib/sources/types';
import {
  certainEnd,
  certainStart,
  meetingEnd,
  meetingStart,
  possibleEnd,
  possibleStart,
  toDayNumber,
} from './layout/days';
import type {
  TimelineCell,
  TimelineCoverage,
  TimelineGap,
  TimelineHrefs,
  TimelineMeeting,
  TimelineSeat,
  TimelineSpan,
  TimelineTerm,
} from './layout/types';

/** What the two mappers need besides the record. */
export interface TimelineContext {
  locale: Locale;
  hrefs: TimelineHrefs;
}

const bothDays = (date: PartialDate) => ({
  earliest: date.earliest === null ? null : toDayNumber(date.earliest),
  latest: date.latest === null ? null : toDayNumber(date.latest),
});

export const toMeeting = (
  entry: MeetingEntry,
  network: { slug: string },
  { locale, hrefs }: TimelineContext,
): TimelineMeeting => ({
  id: entry.id,
  slug: entry.slug,
  title: entry.title[locale],
  dateLabel: keepTogether(formatMeetingDate(entry, locale)),
  shortDateLabel: keepTogether(formatPartialDateShort(entry.date, locale)),
  mediumDateLabel: keepTogether(formatPartialDateMedium(entry.date, locale)),
  kindLabel: meetingKindBeside(entry.kind, locale),
  place: entry.place?.[locale] ?? null,
  ...(entry.kind !== 'regular' && { shortKindLabel: keepTogether(formatMeetingDateShort(entry, locale)) }),
  ...bothDays(entry.date),
  dayPrecise: isDayPrecise(entry.date),
  href: hrefs.meeting(network.slug, entry.slug),
});

/** In the order of the meetings; a meeting the row says nothing of is left out. */
export function toCells(meetings: TimelineMeeting[], cells: Cell[]): TimelineCell[] {
  const cellOf = new Map(cells.map((cell) => [cell.meetingId, cell]));
  return meetings.flatMap((meeting) => {
    const cell = cellOf.get(meeting.id);
    if (!cell) return [];
    const { meetingId: _known, ...shown } = cell;
    return [{ meeting, ...shown }];
  });
}

function endLabel(date: PartialDate | null, locale: Locale): string | null {
  return date === null || isOpenEnd(date) ? null : keepTogether(formatTermEnd(date, locale));
}

/** A gap ends with a meeting, as it is dated, or with a seat, a period or a statement, whose date may be a bound. */
function edgeLabel({ kind, date, preparatory }: GapEdge, locale: Locale): string | null {
  if (date === null || isOpenEnd(date)) return null;
  return kind === 'attended' || kind === 'meeting'
    ? keepTogether(formatMeetingDate({ date, kind: preparatory ? 'preparatory' : 'regular' }, locale))
    : endLabel(date, locale);
}

interface Dated {
  since: PartialDate | null;
  until: PartialDate | null;
}

export const toSpan = ({ since, until }: Dated, locale: Locale): TimelineSpan => ({
  from: possibleStart(since),
  to: possibleEnd(until),
  fromLabel: endLabel(since, locale),
  toLabel: endLabel(until, locale),
  ...((isBetween(since) || isBetween(until)) && { isBetween: true as const }),
});

/**
 * What remains of a seat without the days between two bounds, on which nobody can say whether it was held; null: nothing
 * does. Undefined where no end is told by bounds.
 */
function certainPart({ since, until }: Dated): TimelineSeat['certain'] {
  if (!isBetween(since) && !isBetween(until)) return undefined;
  if ((isBetween(since) && since.latest === null) || (isBetween(until) && until.earliest === null)) return null;
  return {
    from: isBetween(since) ? certainStart(since) : possibleStart(since),
    to: isBetween(until) ? certainEnd(until) : possibleEnd(until),
  };
}

/** Only of those who are asked to attend: a guest's or a suspended seat is not drawn as one. */
export const toSeats = (
  seats: readonly Seat[],
  sources: readonly SourceReference[],
  { locale, hrefs }: TimelineContext,
): TimelineSeat[] =>
  seats.filter(isAskedToAttend).map((seat) => {
    const by = sources.find(({ id }) => id === seat.doubt?.sourceId);
    const certain = certainPart(seat);
    return {
      ...toSpan(seat, locale),
      ...(certain !== undefined && { certain }),
      doubt: by ? { by: by.publisher, href: hrefs.seat(by.slug, seat.id) } : null,
    };
  });

export const toTerm = (term: OrganiserTerm, locale: Locale): TimelineTerm => ({
  id: term.id,
  organiser: term.member?.name[locale] ?? term.organiser,
  ...toSpan(term, locale),
});

/** null where the network claims none, or one that is open on a side and so cannot be drawn. */
export function toCoverage(coverage: Coverage | null): TimelineCoverage | null {
  const from = coverage?.since.earliest;
  const to = coverage?.until.latest;
  return from && to ? { from: toDayNumber(from), to: toDayNumber(to) } : null;
}

/** The first missed meeting and the covered period belong to the gap; an attended meeting or a seat's end bounds it. */
const LIES_INSIDE: Readonly<Record<GapEdgeKind, boolean>> = {
  attended: false,
  seat: false,
  coverage: true,
  meeting: true,
  stated: false,
  unknown: false,
};

const gapStart = ({ kind, date }: GapEdge) => (LIES_INSIDE[kind] ? meetingStart(date) : certainStart(date));
const gapEnd = ({ kind, date }: GapEdge) => (LIES_INSIDE[kind] ? meetingEnd(date) : certainEnd(date));

interface Evidence {
  statements: Statement[];
  sources: SourceReference[];
}

/** What a figure shows of a gap's meetings; undefined: all, or there are none to show. */
export function partShown({ meetingIds }: Pick<Gap, 'meetingIds'>, shown: ReadonlySet<number>): TimelineGap['part'] {
  const first = meetingIds.findIndex((id) => shown.has(id));
  const last = meetingIds.findLastIndex((id) => shown.has(id));
  const count = meetingIds.filter((id) => shown.has(id)).length;
  if (first < 0 || count === meetingIds.length) return undefined;
  return { shown: count, goesOn: first === 0 ? 'after' : last === meetingIds.length - 1 ? 'before' : 'both' };
}

/** @param shown the meetings of the figure, where it may leave some out */
export function toGap(
  gap: Gap,
  { statements, sources }: Evidence,
  { locale, hrefs }: TimelineContext,
  shown?: ReadonlySet<number>,
): TimelineGap {
  const part = shown && partShown(gap, shown);
  const statement = statements.find(({ id }) => id === gap.statementId);
  const source = sources.find(({ id }) => id === statement?.sourceId);
  return {
    kind: gap.kind,
    from: gapStart(gap.from),
    to: gapEnd(gap.to),
    fromLabel: edgeLabel(gap.from, locale),
    toLabel: edgeLabel(gap.to, locale),
    meetings: gap.meetings,
    missed: gap.missed,
    unrecorded: gap.unrecorded,
    days: gap.days,
    ...(gap.preparatory && { preparatory: gap.preparatory }),
    ...(gap.voice && { voice: gap.voice }),
    quote: statement?.quote ?? null,
    href: source && statement ? hrefs.statement(source.slug, statement.id) : null,
    ...(part && { part }),
  };
}

/** All gaps of a row, and which of them is its longest. @param shown as above */
export function toGaps(
  gaps: readonly Gap[],
  evidence: Evidence,
  context: TimelineContext,
  shown?: ReadonlySet<number>,
): { gaps: TimelineGap[]; longest: TimelineGap | null } {
  const drawn = new Map(gaps.map((gap) => [gap, toGap(gap, evidence, context, shown)]));
  const longest = longestGap(gaps);
  return { gaps: [...drawn.values()], longest: (longest && drawn.get(longest)) ?? null };
}
