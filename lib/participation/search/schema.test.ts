import { describe, expect, it } from 'vitest';
import { readSearchView, searchFault, searchViewQuery, suggestionSchema } from '@/lib/participation/search/schema';

describe('the address of a search', () => {
  it('keeps what was typed, without what nobody sees', () => {
    expect(readSearchView({ q: ' \u0000Bad\u200b \n  Tölz\u0007 ' }).query).toBe('Bad Tölz');
    expect(readSearchView({ q: 'Mu\u0308nchen' }).query).toBe('München');
    expect(readSearchView({ q: ['Berlin', 'Jena'], kind: 'cities' })).toEqual({ query: 'Berlin', kind: null });
    expect(readSearchView({})).toEqual({ query: '', kind: null });
  });

  it('is bounded, and says why it looks for nothing', () => {
    const long = readSearchView({ q: 'x'.repeat(10_240) });
    expect(long.query.length).toBeLessThan(250);
    expect(searchFault(long.query)).toBe('too_long');
    expect(searchViewQuery(long).q).toHaveLength(200);
    for (const query of ['x', '%', '§ 1', '...']) expect(searchFault(query), query).toBe('too_short');
    for (const query of ['', 'Ulm', '17', '東京']) expect(searchFault(query), query).toBeNull();
  });

  it('of suggestions takes a language and 200 signs', () => {
    expect(suggestionSchema.safeParse({ q: ' ber ', language: 'de' }).data).toEqual({ q: 'ber', language: 'de' });
    for (const wrong of [
      { language: 'de' },
      { q: 'ber' },
      { q: 'ber', language: 'fr' },
      { q: 'x'.repeat(201), language: 'de' },
    ]) {
      expect(suggestionSchema.safeParse(wrong).success).toBe(false);
    }
  });
});
