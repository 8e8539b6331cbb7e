import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from '@/lib/core/personal-data/find';

const kindsIn = (text: string): string[] => findPersonalData(text).map(({ kind }) => kind);

describe('any text', () => {
  const FIRST = ['Sabine', 'Jürgen', 'Ayşe', 'John', 'Hans-Peter', 'María'];
  const LAST = ['Beispiel', 'Mustermann', 'von Probe', 'Exampleton'];
  const AROUND = ['', 'entschuldigt: ', 'Berlin (', 'TOP 3; ', 'vertreten durch ', '– ', '"'];

  it('gives stretches in order, apart from each other, that are the text itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { from, to, text: stretch } of findPersonalData(text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(stretch).toBe(text.slice(from, to));
          last = to;
        }
      }),
    );
  });

  it('does not hide a name, whatever stands before it', () => {
    const piece = fc.constantFrom(...AROUND);
    fc.assert(
      fc.property(fc.constantFrom(...FIRST), fc.constantFrom(...LAST), piece, piece, (first, last, one, two) => {
        expect(kindsIn(`${one}${two}${first} ${last}`)).toContain('name');
      }),
    );
  });

  it('is searched to its end, however long it is', () => {
    const text = 'Anna '.repeat(800) + 'A. '.repeat(800) + '0 '.repeat(1_000);
    expect(kindsIn(`${text}, Frau Beispiel`).at(-1)).toBe('salutation');
  });
});

it.each([
  'in Quarantäne',
  'Chemotherapie',
  'Beinbruch',
  'Rückenleiden',
  'gesundheitliche Gründe',
  'indisposed',
  'malade',
  'enferma',
  'congé maladie',
  'Covid-19',
  '(Kur)',
])('%s, in a cell of its own, is health', (text) => {
  expect(findPersonalData(text).map(({ kind }) => kind)).toEqual(['health']);
});

it.each(['Folgen von Covid-19', 'Kur- und Bäderwesen', 'Klinikum Bremen', 'Operation Abendsonne'])(
  '%s is a subject',
  (text) => {
    expect(findPersonalData(text)).toEqual([]);
  },
);

it.each([
  'MR Muster',
  "MR'in Muster",
  'MinDir Muster',
  'MDirig Muster',
  "ORR'in Muster",
  'Staatsministerin Muster',
  'RefL Muster',
])('%s is a person by the rank', (text) => {
  expect(findPersonalData(text).map(({ kind }) => kind)).toEqual(['salutation']);
});
