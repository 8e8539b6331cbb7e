import fc from 'fast-check';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';
import type { CellStatus } from '@/lib/participation/cells/types';
import { toDayNumber } from '../layout/days';
import { meetingOn, meetingsEvery, timelineCell, timelineRow, timelineSeries } from '../layout/fixture';
import { layOutTimeline } from '../layout/layout';
import type { TimelineCell, TimelineGap, TimelineRow, TimelineSeries } from '../layout/types';
import { Timeline } from '../timeline';
import { chooseAnnotated } from './annotated';
import { listDownParts } from './down-entries';
import { placeLabelsInLine } from './place-labels';
import { countPerhapsCovered, planTold, TOLD_PLOT, TOLD_WIDTH } from './plan';

const ofMember = (cells: readonly TimelineCell[], more: Partial<TimelineRow> = {}): TimelineSeries => ({
  ...timelineSeries(
    cells.map(({ meeting }) => meeting),
    [timelineRow('berlin', [...cells], more)],
  ),
  kind: 'member',
});
const planOf = (series: TimelineSeries) => {
  const layout = layOutTimeline(series);
  return layout && planTold(series, layout, ({ meeting, status }) => [meeting.mediumDateLabel, status]);
};
const at = (days: readonly string[], statuses: readonly CellStatus[]) =>
  days.map((day, place) => timelineCell(meetingOn(place + 1, day), statuses[place] ?? 'not_recorded'));

const DAYS = ['2010-09-30', '2012-09-13', '2014-03-21', '2018-11-07'];
const paused: TimelineGap = {
  ...{ kind: 'stated', from: { kind: 'unknown' }, to: { kind: 'known', day: toDayNumber('2012-09-13') } },
  ...{ fromLabel: null, toLabel: '13. September 2012', meetings: 0, missed: 0, unrecorded: 0, days: null },
  ...{ quote: 'nach einer längeren Pause', href: '/quellen/anfrage' },
};

describe('labels in a line below their marks', () => {
  it('never lie over each other, never leave the line, and stand below their own marks', () => {
    const label = fc.record({ x: fc.integer({ min: 0, max: 900 }), width: fc.integer({ min: 20, max: 160 }) });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 12 }), (given) => {
        const labels = given.toSorted((a, b) => a.x - b.x);
        const centres = placeLabelsInLine(labels, -20, 920);
        if (centres === null) return;
        for (const [place, { x, width }] of labels.entries()) {
          const centre = centres[place] ?? NaN;
          expect(centre - width / 2).toBeGreaterThanOrEqual(-20.01);
          expect(centre + width / 2).toBeLessThanOrEqual(920.01);
          expect(Math.abs(centre - x)).toBeLessThanOrEqual(width / 2 + 5);
          const next = labels[place + 1];
          if (next) expect((centres[place + 1] ?? NaN) - next.width / 2 - (centre + width / 2)).toBeGreaterThan(9);
        }
      }),
    );
  });

  it('stay below their marks where nothing is in the way, and are given up where there is no room', () => {
    expect(
      placeLabelsInLine(
        [
          { x: 100, width: 80 },
          { x: 300, width: 80 },
        ],
        0,
        400,
      ),
    ).toEqual([100, 300]);
    expect(
      placeLabelsInLine(
        [200, 201, 202].map((x) => ({ x, width: 90 })),
        0,
        400,
      ),
    ).toBeNull();
  });
});

describe('a record told mark by mark', () => {
  it('keeps true time while words fit below its marks, and has a column for each meeting where they do not', () => {
    const [few, many] = [at(DAYS, []), meetingsEvery(40, 20).map((meeting) => timelineCell(meeting, 'present'))];
    expect(planOf(ofMember(few))?.mode).toBe('time');
    const plan = planOf(ofMember(many));
    expect(plan?.mode).toBe('columns');
    const xs = plan?.marks.map(({ x }) => x) ?? [];
    const steps = xs.slice(1).map((x, place) => x - (xs[place] ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(TOLD_PLOT.width / 20, 6);
  });

  it('is drawn as a timeline where meetings are too many for words, or several members are shown', () => {
    expect(planOf(ofMember(meetingsEvery(40, 31).map((meeting) => timelineCell(meeting, 'present'))))).toBeNull();
    const series = ofMember(at(DAYS, []));
    expect(planOf({ ...series, rows: [...series.rows, ...series.rows] })).toBeNull();
    expect(planOf({ ...series, kind: 'network' })).toBeNull();
  });

  it('draws no mark narrower than can be seen, none over another, and none beyond its width', () => {
    const gapsBetween = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 29 });
    fc.assert(
      fc.property(gapsBetween, (steps) => {
        let day = toDayNumber('2000-01-01');
        const cells = steps.map((step, place) => {
          day += step;
          return timelineCell({ ...meetingOn(place + 1, '2000-01-01'), earliest: day, latest: day }, 'absent');
        });
        const { marks } = planOf(ofMember(cells)) ?? { marks: [] };
        expect(marks).toHaveLength(cells.length);
        for (const [place, { x, width }] of marks.entries()) {
          expect(width).toBeGreaterThanOrEqual(6);
          expect(x + width / 2).toBeLessThanOrEqual(TOLD_WIDTH);
          const next = marks[place + 1];
          if (next) expect(x + width / 2).toBeLessThan(next.x - next.width / 2);
        }
      }),
    );
  });
});

describe('the mark that a figure is about', () => {
  const statusesOf = (statuses: readonly CellStatus[]) => chooseAnnotated(at(DAYS, statuses));

  it('is the only attendance, or the only absence, and of what else is known depends how it is told', () => {
    expect(statusesOf(['not_recorded', 'present'])).toMatchObject({ because: 'only_record', among: 4 });
    expect(statusesOf(['absent', 'present', 'absent', 'absent'])).toMatchObject({ because: 'only_attendance' });
    expect(statusesOf(['present', 'absent', 'present', 'present'])).toMatchObject({
      ...{ because: 'only_absence', cell: { status: 'absent' } },
    });
  });

  it('is none of several, none that is contested, and no guest', () => {
    expect(statusesOf(['present', 'present', 'absent', 'absent'])).toBeNull();
    expect(statusesOf([])).toBeNull();
    const cells = at(DAYS, ['present']);
    expect(chooseAnnotated(cells.map((cell, place) => ({ ...cell, contested: place === 0 })))).toBeNull();
    expect(chooseAnnotated(cells.map((cell, place) => ({ ...cell, guest: place === 0 })))).toBeNull();
  });
});

describe('a stated period', () => {
  it('may cover the meetings of which nothing is recorded, as far as its dates leave that open', () => {
    const row = timelineRow('berlin', at(DAYS, ['not_recorded', 'present']));
    expect(countPerhapsCovered(row, paused)).toBe(1);
    expect(countPerhapsCovered(row, { from: { kind: 'unknown' }, to: { kind: 'unknown' } })).toBe(3);
    expect(countPerhapsCovered(row, { from: { kind: 'known', day: 0 }, to: paused.to })).toBe(0);
  });

  it('runs beside the meetings before its end, and every meeting is told once', () => {
    const cells = at(DAYS, ['not_recorded', 'present', 'not_a_member', 'not_a_member']);
    const parts = listDownParts(timelineRow('berlin', cells, { gaps: [paused] }), []);
    expect(parts.map(({ stated, entries }) => [stated !== null, entries.map(({ kind }) => kind)])).toEqual([
      [true, ['meeting']],
      [false, ['meeting', 'no_seat']],
    ]);
  });
});

const render = (node: ReactNode, locale: Locale): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={messagesByLocale[locale]}
      timeZone="UTC"
      onError={(error) => {
        throw error;
      }}
    >
      {node}
    </NextIntlClientProvider>,
  );

describe.each(LOCALES)('in the page (%s)', (locale) => {
  const cells = at(DAYS, ['not_recorded', 'represented_by_somebody']);
  const row = { gaps: [paused], proofs: new Map([[2, { by: 'Senat', href: '/quellen/anfrage/proof' }]]) };
  const html = render(<Timeline id="t" series={ofMember(cells, row)} />, locale);
  const [across = '', down = ''] = [
    /<svg class="told-across".*?<\/svg>(?=<div)/s,
    /<div class="told-down".*?(?=<div id="t-after")/s,
  ].map((part) => part.exec(html)?.[0]);

  it('says at each mark when it was and what happened, in both drawings, and links it once in each', () => {
    const { status } = messagesByLocale[locale];
    for (const drawing of [across, down]) {
      for (const { meeting } of cells)
        expect(drawing.split(`href="${meeting.href}#berlin"`), meeting.dateLabel).toHaveLength(2);
      expect(drawing).toContain(status.cell.not_recorded);
      expect(drawing).toContain(status.cell.represented_by_somebody);
      expect(drawing).toContain('href="/quellen/anfrage/proof"');
      expect(drawing).toContain('href="/quellen/anfrage"');
      expect(drawing).toMatch(/>\?<|data-start="open"/);
    }
  });

  it('needs no key where words stand at the marks', () => {
    expect(html).not.toContain('tl-legend');
    const columns = meetingsEvery(40, 12).map((meeting) => timelineCell(meeting, 'absent'));
    expect(render(<Timeline id="t" series={ofMember(columns)} />, locale)).toContain('tl-legend');
  });
});
