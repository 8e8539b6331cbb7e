import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./colours.css', import.meta.url), 'utf8');

function themeOf(block: string) {
  const pairs = [...block.matchAll(/--([a-z-]+):\s*#([0-9a-f]{3}(?:[0-9a-f]{3})?);/g)];
  return new Map(pairs.map(([, name = '', hex = '']) => [name, hex.length === 3 ? hex.replace(/./g, '$&$&') : hex]));
}

const [light = '', rest = ''] = css.split('@media (prefers-color-scheme: dark)');
const [dark = '', print = ''] = rest.split('@media print');
const themes = { light: themeOf(light), dark: themeOf(dark), print: themeOf(print) };

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string) {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string) {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const TEXT = [
  'ink',
  'ink-muted',
  'accent',
  'status-attended',
  'status-absent',
  'status-excused',
  'status-proxy',
  'status-unrecorded',
  'status-excluded',
  'status-not-invited',
  'status-guest',
  'status-unclear',
  'status-no-seat',
  'status-cancelled',
  'status-written',
  'status-scheduled',
];
/** Drawn within the tile that stands for a seat. */
const ON_SEAT = ['status-attended', 'status-proxy', 'status-unclear'];
const GRAPHICS = ['gap-attendance', 'gap-record', 'gap-stated', 'line-strong'];

describe.each(Object.entries(themes))('the %s colours', (_name, theme) => {
  const colour = (name: string) => {
    const hex = theme.get(name);
    if (!hex) throw new Error(`no colour --${name}`);
    return hex;
  };

  it.each(TEXT.flatMap((name) => [[name, 'paper'] as const, [name, 'surface'] as const]))(
    '%s on %s is readable as text (4.5 : 1)',
    (name, ground) => {
      expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(ON_SEAT)('%s stands out from the tile of a seat (3 : 1)', (name) => {
    expect(contrast(colour(name), colour('seat'))).toBeGreaterThanOrEqual(3);
  });

  it.each(GRAPHICS)('%s stands out from paper and surface as a graphic (3 : 1)', (name) => {
    expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour(name), colour('surface'))).toBeGreaterThanOrEqual(3);
  });
});
