import { describe, expect, it } from 'vitest';
import { toDayNumber, markDay } from './days';
import { MOST_MARKS, MOST_MARKS_IN_A_ROW } from './dense';
import { timelineCell, meetingOn, meetingsEvery, timelineRow, timelineSeries } from './fixture';
import { layOutTimeline } from './layout';
import { layOutRow, stretchesWithoutSeat, uncoveredStretches } from './row-layout';
import { timelineDomain, percentInDomain, placeSpan } from './scale';
import type { TimelineGap, TimelineSeat } from './types';

const marksOf = (meetings: ReturnType<typeof meetingsEvery>) => {
  const layout = layOutTimeline(
    timelineSeries(meetings, [
      timelineRow(
        'a',
        meetings.map((each) => timelineCell(each, 'present')),
      ),
    ]),
  );
  if (layout?.mode !== 'marks') throw new Error('Expected single marks');
  return layout.rows[0]?.marks ?? [];
};

describe('positions', () => {
  it('grow with time and stay inside the plot', () => {
    const xs = marksOf(meetingsEvery(97, 40)).map((mark) => mark.x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(new Set(xs).size).toBe(40);
    expect(Math.min(...xs)).toBeGreaterThan(0);
    expect(Math.max(...xs)).toBeLessThan(100);
  });

  it('are proportional to the days between meetings', () => {
    const [a, b, c] = marksOf([meetingOn(1, '2000-01-01'), meetingOn(2, '2001-01-01'), meetingOn(3, '2003-01-01')]);
    expect(((c?.x ?? 0) - (b?.x ?? 0)) / ((b?.x ?? 0) - (a?.x ?? 0))).toBeCloseTo(730 / 366, 1);
  });

  it('put a meeting of several days in their middle', () => {
    expect(markDay(meetingOn(1, '2012-09-13', '2012-09-14'))).toBe(toDayNumber('2012-09-14'));
  });

  it('put a date with an open side at the bound that is known', () => {
    const marks = marksOf([
      meetingOn(1, '2010-09-30'),
      meetingOn(2, null, '2022-12-02'),
      meetingOn(3, '2023-01-01', null),
    ]);
    expect(marks.map((mark) => mark.openness)).toEqual(['closed', 'open_start', 'open_end']);
    expect(marks[1]?.x).toBeLessThanOrEqual(100);
    expect(markDay(meetingOn(2, null, '2022-12-02'))).toBe(toDayNumber('2022-12-02'));
  });

  it('span what an imprecise date can mean with a whisker', () => {
    const [, mark] = marksOf([
      meetingOn(1, '2010-01-01'),
      { ...meetingOn(2, '2012-01-01', '2012-12-31'), dayPrecise: false },
      meetingOn(3, '2014-01-01'),
    ]);
    const whisker = mark?.whisker;
    expect(whisker?.x).toBeLessThan(mark?.x ?? 0);
    expect((whisker?.x ?? 0) + (whisker?.width ?? 0)).toBeGreaterThan(mark?.x ?? 100);
  });

  it('leave out what cannot be dated', () => {
    expect(layOutTimeline(timelineSeries([], []))).toBeNull();
    expect(
      layOutTimeline(
        timelineSeries([meetingOn(1, null)], [timelineRow('a', [timelineCell(meetingOn(1, null), 'present')])]),
      ),
    ).toBeNull();
  });

  it('mark a guest, but nobody else without a seat', () => {
    const [first, second] = [meetingOn(1, '2010-01-01'), meetingOn(2, '2011-01-01')];
    const cells = [timelineCell(first, 'not_a_member'), { ...timelineCell(second, 'present'), guest: true }];
    const layout = layOutTimeline(timelineSeries([first, second], [timelineRow('a', cells)]));
    expect(layout?.mode === 'marks' && layout.rows[0]?.marks.map((mark) => mark.cell.meeting.id)).toEqual([2]);
  });
});

describe('spans', () => {
  const domain = { start: toDayNumber('2000-01-01'), end: toDayNumber('2010-01-01') };

  it('reach the edge of the plot where an end is unknown or lies beyond', () => {
    const unknown = placeSpan(domain, {
      from: { kind: 'unknown' },
      to: { kind: 'known', day: toDayNumber('2005-01-01') },
    });
    expect(unknown).toMatchObject({ x: 0, start: 'unknown', end: 'known' });
    const beyond = placeSpan(domain, {
      from: { kind: 'known', day: toDayNumber('1990-01-01') },
      to: { kind: 'ongoing' },
    });
    expect(beyond).toEqual({ x: 0, width: 100, start: 'beyond', end: 'ongoing' });
  });

  it('vanish when they lie wholly outside', () => {
    const before = { from: { kind: 'unknown' }, to: { kind: 'known', day: toDayNumber('1999-01-01') } } as const;
    expect(placeSpan(domain, before)).toBeNull();
  });

  it('never leave 0 to 100 per cent', () => {
    expect(percentInDomain(domain, toDayNumber('1900-01-01'))).toBe(0);
    expect(percentInDomain(domain, toDayNumber('2100-01-01'))).toBe(100);
  });

  it('hatch exactly what the seats leave free', () => {
    expect(
      stretchesWithoutSeat([
        { x: 60, width: 20 },
        { x: 10, width: 30 },
      ]),
    ).toEqual([
      { x: 0, width: 10 },
      { x: 40, width: 20 },
      { x: 80, width: 20 },
    ]);
    expect(stretchesWithoutSeat([{ x: 0, width: 100 }])).toEqual([]);
  });

  it('fade where nobody can say whether the seat was held, and hatch nothing there', () => {
    const day = (iso: string) => ({ kind: 'known', day: toDayNumber(iso) }) as const;
    const labels = { fromLabel: null, toLabel: null, doubt: null };
    const lay = (seat: Pick<TimelineSeat, 'from' | 'to' | 'certain'>) =>
      layOutRow(domain, timelineRow('a', [], { seats: [{ ...labels, ...seat }] }));
    const latest = lay({
      from: { kind: 'unknown' },
      to: { kind: 'ongoing' },
      certain: { from: day('2005-01-01'), to: { kind: 'ongoing' } },
    });
    expect(latest.withoutSeat).toEqual([]);
    expect(latest.seats).toMatchObject([
      { x: 0, unclear: 'before', start: 'unknown' },
      { x: 50.01, unclear: null, start: 'known', end: 'ongoing' },
    ]);
    const between = lay({
      from: day('2002-01-01'),
      to: day('2008-01-01'),
      certain: { from: day('2004-01-01'), to: day('2006-01-01') },
    });
    expect(between.seats.map(({ unclear }) => unclear)).toEqual(['before', null, 'after']);
    expect(between.withoutSeat.map(({ x }) => Math.round(x))).toEqual([0, 80]);
    const nothingCertain = lay({ from: day('2002-01-01'), to: { kind: 'ongoing' }, certain: null });
    expect(nothingCertain.seats).toMatchObject([{ unclear: null, start: 'unknown', end: 'unknown' }]);
  });

  it('show what lies outside coverage, and nothing where none is claimed', () => {
    const stretches = uncoveredStretches(domain, { from: toDayNumber('2002-01-01'), to: toDayNumber('2004-12-31') });
    expect(stretches).toHaveLength(2);
    expect(stretches.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(70, 0);
    expect(uncoveredStretches(domain, null)).toEqual([]);
  });

  it('keep stated gaps in lanes below the runs, none over another', () => {
    const meetings = meetingsEvery(365, 6);
    const end = (index: number) => ({ kind: 'known' as const, day: meetings[index]?.earliest ?? 0 });
    const gap = (kind: TimelineGap['kind'], from: TimelineGap['from'], to: TimelineGap['to']): TimelineGap => ({
      ...{ kind, from, to, fromLabel: null, toLabel: null, meetings: 1, missed: 0, unrecorded: 1 },
      ...{ days: null, quote: null, href: null },
    });
    const gaps = [
      gap('stated', { kind: 'unknown' }, end(3)),
      gap('record', end(0), end(2)),
      gap('attendance', end(2), end(5)),
    ];
    const row = timelineRow(
      'a',
      meetings.map((each) => timelineCell(each, 'present')),
      { gaps },
    );
    const layout = layOutTimeline(timelineSeries(meetings, [row]));
    const placed = layout?.mode === 'marks' ? (layout.rows[0]?.gaps ?? []) : [];
    expect(Object.fromEntries(placed.map(({ gap: { kind }, lane }) => [kind, lane]))).toEqual({
      record: 0,
      attendance: 0,
      stated: 1,
    });
  });
});

describe('a narrow window', () => {
  const leastWidth = (meetings: ReturnType<typeof meetingsEvery>) => {
    const cells = meetings.map((each) => timelineCell(each, 'present'));
    const layout = layOutTimeline(timelineSeries(meetings, [timelineRow('a', cells)]));
    return layout?.mode === 'marks' && layout.leastWidth;
  };

  it('shows everything at once as long as marks find lanes, and scrolls only where they would lie over each other', () => {
    expect(leastWidth([...meetingsEvery(365, 15), ...meetingsEvery(90, 15)])).toBe('none');
    expect(leastWidth(meetingsEvery(20, 180))).not.toBe('none');
  });
});

describe('the axis', () => {
  it('gets room for an end nobody knows', () => {
    const meetings = meetingsEvery(365, 5);
    const plain = timelineSeries(meetings, []);
    const term = {
      id: 1,
      organiser: 'KGSt',
      from: { kind: 'unknown' },
      to: { kind: 'ongoing' },
      fromLabel: null,
      toLabel: null,
    } as const;
    const open = { ...plain, organisers: [{ network: null, terms: [term] }] };
    const [closedDomain, openDomain] = [timelineDomain(plain), timelineDomain(open)];
    expect(openDomain?.start).toBeLessThan(closedDomain?.start ?? 0);
    expect(openDomain?.end).toBeGreaterThan(closedDomain?.end ?? 0);
  });

  it('is not stretched by seats that outlast the meetings', () => {
    const meetings = meetingsEvery(365, 5);
    const seat = {
      from: { kind: 'known', day: 0 },
      to: { kind: 'known', day: 40_000 },
      fromLabel: null,
      toLabel: null,
      doubt: null,
    } as const;
    const row = timelineRow('a', [], { seats: [seat] });
    expect(timelineDomain(timelineSeries(meetings, [row]))).toEqual(timelineDomain(timelineSeries(meetings, [])));
  });
});

describe('dense mode', () => {
  it('begins only above the greatest number of marks', () => {
    const meetings = meetingsEvery(30, 50);
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        timelineRow(
          String(index),
          meetings.map((each) => timelineCell(each, 'present')),
        ),
      );
    expect(layOutTimeline(timelineSeries(meetings, rows(MOST_MARKS / 50)))?.mode).toBe('marks');
    expect(layOutTimeline(timelineSeries(meetings, rows(MOST_MARKS / 50 + 1)))?.mode).toBe('dense');
  });

  it('begins with a single row that is too full for marks', () => {
    const modeOf = (count: number) => {
      const meetings = meetingsEvery(30, count);
      return layOutTimeline(
        timelineSeries(meetings, [
          timelineRow(
            'a',
            meetings.map((each) => timelineCell(each, 'present')),
          ),
        ]),
      )?.mode;
    };
    expect(modeOf(MOST_MARKS_IN_A_ROW)).toBe('marks');
    expect(modeOf(MOST_MARKS_IN_A_ROW + 1)).toBe('dense');
  });

  it('draws 164 members at 524 meetings with at most two paths a shape and row', () => {
    const meetings = meetingsEvery(31, 524);
    const statuses = ['present', 'absent', 'not_recorded', 'excluded', 'excused'] as const;
    const rows = Array.from({ length: 164 }, (_, index) =>
      timelineRow(
        String(index),
        meetings.map((each, at) => timelineCell(each, statuses[(at * (index + 1)) % 5] ?? 'present')),
      ),
    );
    const layout = layOutTimeline(timelineSeries(meetings, rows));
    if (layout?.mode !== 'dense') throw new Error('Expected runs');
    for (const { paths } of layout.rows) {
      expect(paths.length).toBeLessThanOrEqual(statuses.length);
      for (const { parts } of paths) expect(parts.length).toBeLessThanOrEqual(2);
    }
  });
});
