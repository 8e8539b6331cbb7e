import { firstDayOfMonth, calendarYear } from './days';
import { percentInDomain, type TimelineDomain } from './scale';
import { PLOT_MARGIN, TIERS, textWidth, type Tier } from './tiers';

export interface TimelineTick {
  /** Percent of the plot. */
  x: number;
  year: number;
  /** 1 to 12 where the axis counts months; null where it counts years. */
  month: number | null;
  /** The widths at which its label has room. */
  tiers: Tier[];
}

const STEPS_IN_MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400];
const FONT_SIZE = 12;
const SPACE_BETWEEN = 10;
const AVERAGE_MONTH = 30.44;

/** The longest label a step can have, e.g. "Sept. 2012" against "2012". */
export const tickLabelWidth = (step: number): number => textWidth(step < 12 ? 'Sept. 2012' : '2012', FONT_SIZE);

function listMonths(domain: TimelineDomain, step: number): { year: number; month: number }[] {
  const months = [];
  const first = Math.floor((calendarYear(domain.start) * 12) / step) * step;
  const last = (calendarYear(domain.end) + 1) * 12;
  for (let count = first; count <= last; count += step) {
    months.push({ year: Math.floor(count / 12), month: count % 12 });
  }
  return months.filter(({ year, month }) => {
    const day = firstDayOfMonth(year, month);
    return day >= domain.start && day <= domain.end;
  });
}

/** The shortest step whose labels stand clear of each other at this width. */
export function stepFor(domain: TimelineDomain, plotWidth: number): number {
  const pixelsPerMonth = (plotWidth / (domain.end - domain.start)) * AVERAGE_MONTH;
  // A February is a tenth shorter than the average month.
  const fits = (step: number) => step * pixelsPerMonth * 0.92 >= tickLabelWidth(step) + SPACE_BETWEEN;
  return STEPS_IN_MONTHS.find(fits) ?? 2400;
}

/** The axis at true time; the ticks of all tiers, each with the tiers that show it. */
export function timelineTicks(domain: TimelineDomain): TimelineTick[] {
  const ticks = new Map<string, TimelineTick>();
  for (const { name, plot } of TIERS) {
    const step = stepFor(domain, plot);
    for (const { year, month } of listMonths(domain, step)) {
      const x = percentInDomain(domain, firstDayOfMonth(year, month));
      const half = tickLabelWidth(step) / 2;
      const centre = (x / 100) * plot;
      if (centre - half < -PLOT_MARGIN || centre + half > plot + PLOT_MARGIN) continue;
      const key = `${year}-${month}-${step < 12}`;
      const tick = ticks.get(key) ?? { x, year, month: step < 12 ? month + 1 : null, tiers: [] };
      tick.tiers.push(name);
      ticks.set(key, tick);
    }
  }
  return [...ticks.values()].sort((a, b) => a.x - b.x);
}
