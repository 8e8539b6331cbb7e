import { describe, expect, it } from 'vitest';
import { toDayNumber } from './days';
import { PLOT_MARGIN, TIERS } from './tiers';
import { stepFor, tickLabelWidth, timelineTicks } from './ticks';

const DOMAINS = [
  ['three months', '2012-01-15', '2012-04-20'],
  ['a year', '2012-01-01', '2013-01-02'],
  ['five years', '2008-03-01', '2013-02-01'],
  ['the committee', '1976-10-01', '1991-03-01'],
  ['two centuries', '1815-06-09', '2024-12-31'],
] as const;

describe.each(DOMAINS)('ticks of %s', (_, from, to) => {
  const domain = { start: toDayNumber(from), end: toDayNumber(to) };
  const ticks = timelineTicks(domain);

  it.each([...TIERS, { name: 'narrow' as const, plot: 300 }, { name: 'wide' as const, plot: 820 }])(
    'never overlap nor leave the plot at $plot pixels',
    ({ name, plot }) => {
      const least = TIERS.find((tier) => tier.name === name)?.plot ?? plot;
      const width = tickLabelWidth(stepFor(domain, least));
      const centres = ticks.filter(({ tiers }) => tiers.includes(name)).map(({ x }) => (x / 100) * plot);
      expect(centres.length).toBeGreaterThan(0);
      for (const [index, centre] of centres.entries()) {
        expect(centre - width / 2).toBeGreaterThanOrEqual(-PLOT_MARGIN);
        expect(centre + width / 2).toBeLessThanOrEqual(plot + PLOT_MARGIN);
        const previous = centres[index - 1];
        if (previous !== undefined) expect(centre - previous).toBeGreaterThan(width);
      }
    },
  );

  it('leave no width without a label', () => {
    for (const { name } of TIERS) expect(ticks.some(({ tiers }) => tiers.includes(name))).toBe(true);
  });
});

it('counts months on a short axis and years on a long one', () => {
  const months = timelineTicks({ start: toDayNumber('2012-01-15'), end: toDayNumber('2012-04-20') });
  expect(months.every(({ month }) => month !== null)).toBe(true);
  const years = timelineTicks({ start: toDayNumber('1946-01-01'), end: toDayNumber('1990-12-31') });
  expect(years.filter(({ tiers }) => tiers.includes('wide')).map(({ year }) => year)).toEqual([
    1950, 1955, 1960, 1965, 1970, 1975, 1980, 1985, 1990,
  ]);
});
