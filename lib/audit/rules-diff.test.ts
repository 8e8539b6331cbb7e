import { describe, expect, it } from 'vitest';
import { changedFields, idsInChanges } from '@/lib/audit/rules-diff';

describe('changedFields', () => {
  it('names what differs, by dotted field name', () => {
    const before = { slug: 'kreis', name: { de: 'Kreis', en: 'Circle' }, duty: 'voluntary' };
    const after = { slug: 'kreis', name: { de: 'Runde', en: 'Circle' }, duty: 'mandatory' };
    expect(changedFields(before, after)).toEqual({
      'name.de': { from: 'Kreis', to: 'Runde' },
      duty: { from: 'voluntary', to: 'mandatory' },
    });
  });

  it('takes a part that came or went as its fields', () => {
    expect(changedFields({ note: null }, { note: { de: 'neu', en: 'new' } })).toEqual({
      'note.de': { from: null, to: 'neu' },
      'note.en': { from: null, to: 'new' },
    });
    expect(changedFields({ note: { de: 'alt' } }, { note: null })).toEqual({ 'note.de': { from: 'alt', to: null } });
  });

  it('compares lists as a whole and finds nothing in equal records', () => {
    expect(changedFields({ ids: [1, 2] }, { ids: [1, 3] })).toEqual({ ids: { from: [1, 2], to: [1, 3] } });
    expect(changedFields({ ids: [1], place: { de: 'Bonn' } }, { ids: [1], place: { de: 'Bonn' } })).toEqual({});
  });
});

describe('idsInChanges', () => {
  it('finds members and documents named as values and as fields', () => {
    const changes = {
      'entries.7.status': { from: null, to: 'present' },
      'entries.7.mode': { from: null, to: 'unknown' },
      hostMemberId: { from: 3, to: null },
      sourceId: { from: 9, to: 11 },
      number: { from: 1, to: 2 },
    };
    expect(idsInChanges(changes)).toEqual({ memberIds: [3, 7], sourceIds: [9, 11], territoryIds: [] });
    expect(idsInChanges({ territoryId: { from: null, to: 4 } }).territoryIds).toEqual([4]);
  });
});
