import { markDay } from './days';
import type { DayNumber, TimelineEnd, TimelineSeries, TimelineSpan } from './types';

/** The days at the two ends of the plot. */
export interface TimelineDomain {
  start: DayNumber;
  end: DayNumber;
}

const MARGIN = 0.02;
/** Extra room where something begins at an unknown time, so that its open end can be seen. */
const OPEN_START_MARGIN = 0.09;
const OPEN_END_MARGIN = 0.03;
const SHORTEST = 120;

const knownDays = (ends: TimelineEnd[]): DayNumber[] => ends.flatMap((end) => (end.kind === 'known' ? [end.day] : []));

const listEnds = (spans: TimelineSpan[]): TimelineEnd[] => spans.flatMap((span) => [span.from, span.to]);

/**
 * From the first to the last thing that is known to have happened. Seats do not widen it: an elected term may
 * reach years beyond the last meeting, and the plot would be empty there. null when nothing can be dated.
 */
export function timelineDomain(series: TimelineSeries): TimelineDomain | null {
  const stated = series.rows.flatMap((row) => row.gaps.filter((gap) => gap.kind === 'stated'));
  const terms = series.organisers.flatMap((lane) => lane.terms);
  const coverages = [series.coverage, ...series.rows.map((row) => row.coverage)];
  const days = [
    ...series.meetings.flatMap((meeting) => markDay(meeting) ?? []),
    ...series.meetings.flatMap((meeting) => [meeting.earliest, meeting.latest].filter((day) => day !== null)),
    ...coverages.flatMap((coverage) => (coverage ? [coverage.from, coverage.to] : [])),
    ...knownDays(listEnds([...terms, ...stated])),
  ];
  if (days.length === 0) return null;
  const first = days.reduce((least, day) => Math.min(least, day));
  const last = days.reduce((most, day) => Math.max(most, day));
  const span = Math.max(last - first, SHORTEST);
  const openSpans = [...terms, ...stated];
  const opensAtStart = openSpans.some((each) => each.from.kind === 'unknown');
  const opensAtEnd = openSpans.some((each) => each.to.kind !== 'known');
  return {
    start: first - span * (MARGIN + (opensAtStart ? OPEN_START_MARGIN : 0)),
    end: last + span * (MARGIN + (opensAtEnd ? OPEN_END_MARGIN : 0)),
  };
}

/** Position in the plot in percent of its width, 0 to 100; days outside the domain stay at its edge. */
export function percentInDomain(domain: TimelineDomain, day: number): number {
  const share = (day - domain.start) / (domain.end - domain.start);
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}

/** How an end of a span is drawn: `beyond` lies outside the plot. */
export type EdgeStyle = 'known' | 'unknown' | 'ongoing' | 'beyond';

export interface PlacedSpan {
  /** Percent of the plot. */
  x: number;
  width: number;
  start: EdgeStyle;
  end: EdgeStyle;
}

function edgeStyle(domain: TimelineDomain, end: TimelineEnd): EdgeStyle {
  if (end.kind !== 'known') return end.kind;
  return end.day < domain.start || end.day > domain.end ? 'beyond' : 'known';
}

/** null when the span lies wholly outside the plot. */
export function placeSpan(domain: TimelineDomain, { from, to }: Pick<TimelineSpan, 'from' | 'to'>): PlacedSpan | null {
  const first = from.kind === 'known' ? from.day : domain.start;
  const last = to.kind === 'known' ? to.day : domain.end;
  if (last < domain.start || first > domain.end || last < first) return null;
  const x = percentInDomain(domain, first);
  const width = Math.round((percentInDomain(domain, last) - x) * 100) / 100;
  return { x, width, start: edgeStyle(domain, from), end: edgeStyle(domain, to) };
}
