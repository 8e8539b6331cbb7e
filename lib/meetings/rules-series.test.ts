import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evidentNumber,
  labelKey,
  mayBeOneMeeting,
  plainNumber,
  seriesColumns,
  seriesFields,
  trimmedLabel,
} from '@/lib/meetings/rules-series';

describe('the number in a label', () => {
  it.each([
    ['14', 14],
    ['Nr. 14', 14],
    ['No 14', 14],
    ['14.', 14],
    ['2019', 2019],
    ['AKIF 14', 14],
    ['AKIF-14', 14],
    ['14. Sitzung', 14],
    ['1/2019', 1],
    ['2019/12', 12],
    ['III', 3],
    ['III/2025', 3],
    ['XIX', 19],
    ['XL', 40],
    ['AG V', 5],
    ['3rd session', 3],
  ])('%s: %i', (label, number) => expect(evidentNumber(label)).toBe(number));

  it.each([
    'Sommer 2019',
    '2019/2020',
    '12-13',
    '3.2',
    '1/2/2019',
    'Klausur',
    'IIII',
    'AK L',
    'Teil I und II',
    '0',
    '00',
  ])('is not told by %s', (label) => expect(evidentNumber(label)).toBeNull());

  it('makes a label plain only where it is nothing else', () => {
    expect(['14', 'nr 14', '014', 'AKIF 14', 'III'].map(plainNumber)).toEqual([14, 14, 14, null, null]);
    expect(['Nr. 14', ' AKIF   14 '].map(trimmedLabel)).toEqual(['14', 'AKIF 14']);
  });
});

describe('two labels', () => {
  it('are alike whatever their case, blanks and dashes', () => {
    expect(labelKey('AKIF – 14')).toBe(labelKey('akif-14'));
    expect(labelKey('1/2019')).not.toBe(labelKey('1/2020'));
  });

  it('may name one meeting of a day where one is the bare number of the other', () => {
    expect(mayBeOneMeeting('14', 'AKIF 14')).toBe(true);
    expect(mayBeOneMeeting('AKIF 14', 'MK 14')).toBe(false);
    expect(mayBeOneMeeting('1/2019', '1/2020')).toBe(false);
    expect(mayBeOneMeeting('Klausur', '3')).toBe(false);
  });
});

describe('what is stored', () => {
  it('keeps a plain number once, and a place only where the label does not tell it', () => {
    expect(seriesColumns({ label: '14', number: null })).toEqual({ label: null, number: 14 });
    expect(seriesColumns({ label: null, number: 14 })).toEqual({ label: null, number: 14 });
    expect(seriesColumns({ label: 'AKIF 14', number: null })).toEqual({ label: 'AKIF 14', number: 14 });
    expect(seriesColumns({ label: 'Klausur', number: 3 })).toEqual({ label: 'Klausur', number: 3 });
    expect(seriesColumns({ label: 'AKIF 14', number: 2 })).toEqual({ label: 'AKIF 14', number: 2 });
    expect(seriesColumns({ label: null, number: null })).toEqual({ label: null, number: null });
  });

  it('reads numbers from before there were labels as labels', () => {
    expect(seriesFields({ number: 14 })).toEqual({ label: '14', number: null });
    expect(seriesFields({ number: null, label: null })).toEqual({ label: null, number: null });
  });

  it('says the same after it was stored', () => {
    const labels = fc.constantFrom('14', 'AKIF 14', '1/2019', 'III', 'Klausur', '2019', '007', null);
    fc.assert(
      fc.property(labels, fc.option(fc.integer({ min: 1, max: 40 })), (label, number) => {
        const stored = seriesColumns({ label, number });
        expect(seriesColumns(seriesFields(stored))).toEqual(stored);
        expect(stored.label).not.toBe(String(stored.number));
      }),
    );
  });
});
