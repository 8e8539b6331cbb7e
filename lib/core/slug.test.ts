import { describe, expect, it } from 'vitest';
import { toSlug } from '@/lib/core/slug';

describe('slugOf', () => {
  it.each([
    ['Schwäbisch Gmünd', 'schwaebisch-gmuend'],
    ['Côte d’Ivoire', 'cote-divoire'],
    ['Landkreis Groß-Gerau', 'landkreis-gross-gerau'],
    ['  Washington, D.C. ', 'washington-d-c'],
    ['日本', ''],
  ])('writes %j as %j', (name, slug) => {
    expect(toSlug(name)).toBe(slug);
  });

  it('never ends in a dash, even where it is cut', () => {
    expect(toSlug(`${'a'.repeat(119)} b`)).toBe('a'.repeat(119));
  });
});
