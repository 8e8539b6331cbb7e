import { TIERS, type PerTier, type Tier } from '../layout/tiers';

/*
 * The stylesheet knows which of these classes hold at which container width. Classes and not style attributes,
 * so that a strict content security policy does not undo the drawing.
 */

const join = (classes: (string | false)[]): string => classes.filter(Boolean).join(' ');

/** Half lanes away from the row's middle. */
export const offsetClasses = (offsets: PerTier<number>): string =>
  join(TIERS.map(({ name }) => offsets[name] !== 0 && `tl-${name}-o${offsets[name]}`));

/** Height of a row by the lanes of its most crowded place. */
export const heightClasses = (lanes: PerTier<number>): string =>
  join(TIERS.map(({ name }) => lanes[name] > 1 && `tl-${name}-h${lanes[name]}`));

/** Shown at these widths only. */
export const tierClasses = (tiers: Tier[]): string => join(['tl-tier', ...tiers.map((name) => `tl-at-${name}`)]);
