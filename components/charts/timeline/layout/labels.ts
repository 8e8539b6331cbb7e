import { PLOT_MARGIN, TIERS, textWidth, type Tier } from './tiers';

export interface LabelledBar {
  x: number;
  width: number;
  lane: number;
  label: string;
}

/** Where a bar's label stands at which widths; at the widths named nowhere it has no room. */
export interface LabelPlace {
  /** Begins where the bar begins. */
  start: Tier[];
  /** Ends where the bar ends. */
  end: Tier[];
}

const SPACE_BETWEEN = 8;
/** Keeps a label that ends with its bar clear of the one that begins there. */
export const END_INSET = 8;

/**
 * Labels beside each other in a lane: each keeps the room from its bar's start to the next bar, or failing that
 * the room from the previous label to its bar's end.
 */
export function placeLabels(bars: LabelledBar[], fontSize: number): LabelPlace[] {
  const places = bars.map((): LabelPlace => ({ start: [], end: [] }));
  for (const { name, plot } of TIERS) {
    const pixels = (percent: number) => (percent / 100) * plot;
    const takenUntil = new Map<number, number>();
    const order = bars.map((bar, index) => ({ ...bar, index })).sort((a, b) => a.x - b.x);
    order.forEach((bar, position) => {
      const width = textWidth(bar.label, fontSize);
      const previous = order.slice(0, position).findLast((other) => other.lane === bar.lane);
      const next = order.slice(position + 1).find((other) => other.lane === bar.lane);
      const from = takenUntil.get(bar.lane) ?? -PLOT_MARGIN;
      const until = next ? pixels(next.x) - SPACE_BETWEEN : plot + PLOT_MARGIN;
      // A label that runs out to the left must not stand under another gap's bar.
      const before = previous ? pixels(previous.x + previous.width) : from;
      const after = next ? pixels(next.x) + 1 : until;
      const barStart = pixels(bar.x);
      const barEnd = pixels(bar.x + bar.width);
      const place = places[bar.index];
      if (barStart >= from && barStart + width <= until) {
        place?.start.push(name);
        takenUntil.set(bar.lane, barStart + width + SPACE_BETWEEN);
      } else if (barEnd - END_INSET - width >= Math.max(from, before) && barEnd <= after) {
        place?.end.push(name);
        takenUntil.set(bar.lane, barEnd);
      }
    });
  }
  return places;
}

/** The widths at which every bar is wide enough to hold its own label. */
export function tiersWhereLabelsFitInside(bars: Pick<LabelledBar, 'width' | 'label'>[], fontSize: number): Tier[] {
  return TIERS.filter(({ plot }) =>
    bars.every((bar) => textWidth(bar.label, fontSize) + SPACE_BETWEEN <= (bar.width / 100) * plot),
  ).map((tier) => tier.name);
}
