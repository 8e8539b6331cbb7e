/**
 * The drawing is laid out three times and the stylesheet shows the one that fits its container. `plot` is the
 * narrowest width in CSS pixels at which a tier is shown, so what does not collide there collides nowhere.
 * The thresholds of the containers are in timeline.css.
 */
export const TIERS = [
  { name: 'narrow', plot: 260 },
  { name: 'medium', plot: 400 },
  { name: 'wide', plot: 700 },
] as const;

export type Tier = (typeof TIERS)[number]['name'];
export type PerTier<Value> = Record<Tier, Value>;

export function perTier<Value>(layOut: (plotWidth: number) => Value): PerTier<Value> {
  return { narrow: layOut(TIERS[0].plot), medium: layOut(TIERS[1].plot), wide: layOut(TIERS[2].plot) };
}

/** Free room on both sides of the plot, so that a mark or a label at its very end is not cut. */
export const PLOT_MARGIN = 14;

/** Rather too wide than too narrow: no font is measured on the server. `size` in CSS pixels. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.58;
