import { describe, expect, it } from 'vitest';
import { abbreviates, isInCapitals } from '@/lib/participation/search/rules-abbreviations';

describe('an abbreviation', () => {
  it.each([
    ['UNGA', 'UN General Assembly'],
    ['unga', 'United Nations General Assembly'],
    ['UN', 'UN-Generalversammlung'],
    ['UN', 'Generalversammlung der Vereinten Nationen'],
    ['UNO', 'United Nations General Assembly'],
    ['WHC', 'UNESCO World Heritage Committee'],
    ['UNESCO', 'UNESCO-Welterbekomitee'],
    ['DSK', 'Datenschutzkonferenz'],
  ])('%s is short for %s', (short, name) => {
    expect(abbreviates(short, name)).toBe(true);
  });

  it.each([
    ['UN', 'Ungarn'],
    ['Un', 'Kommunaler Qualitätszirkel zur Integrationspolitik'],
    ['ga', 'UN General Assembly'],
    ['General', 'UN General Assembly'],
    ['UN GA', 'UN General Assembly'],
    ['', 'UN General Assembly'],
  ])('%j is none for %s', (short, name) => {
    expect(abbreviates(short, name)).toBe(false);
  });

  it('in capitals begins no other word', () => {
    expect(['UN', 'Un', 'un', 'U', 'UN 5'].map(isInCapitals)).toEqual([true, false, false, false, false]);
  });
});
