import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMinutes } from '@/lib/imports/minutes/rules';
import { laenderAndCities } from '@/lib/imports/minutes/rules-fixtures';
import type { MinutesEntry } from '@/lib/imports/minutes/types';
import { nameFinder } from '@/lib/imports/names/rules-find';

const finder = nameFinder(laenderAndCities);

const NAMES = [
  'Hessen',
  'Niedersachsen',
  'Sachsen',
  'Sachsen-Anhalt',
  'NRW',
  'Köln',
  'Stadt Bonn',
  'LfD Saarland',
  'Bavaria',
  'Rathaus Köln',
  'Atlantis',
];
const PERSONS = ['Frau Dr. Muster', 'Herr Kiel', 'Mr J. Cologne', 'MR Dr. Probe', 'Erika Beispiel'];
const SIGNS = [
  ':',
  ';',
  ',',
  '\n',
  '\n\n',
  '\t',
  '|',
  ' – ',
  ' - ',
  '(',
  ')',
  ' und ',
  ' and ',
  ' / ',
  '   ',
  '-\n',
  '•',
  '1. ',
  '> ',
];
const PRESENT = [
  'Anwesend',
  'Teilnehmende des Arbeitskreises',
  'Present (2)',
  'online',
  'Gäste',
  'ab TOP 3',
  'x',
  'Unterschrift',
  'Land',
  'vertreten durch',
  ' für ',
  'in Vertretung',
];
const ABSENT = [
  'Entschuldigt',
  'Es fehlen',
  'unentschuldigt',
  'Absent',
  'nicht anwesend',
  'krank',
  'nein',
  'alle übrigen',
  'TOP 1',
  'Apologies',
];
/** Every way in which a text can say that somebody was not there. */
const SAYS_ABSENCE =
  /fehl|abwes|absen|entsch|excus|apolog|regret|nicht|not|krank|ill|sick|urlaub|verhind|absag|abgesag|abgemeld|nein|\bno?\b|niemand|nobody|kein|without|ohne|abw|unable|missing|no.show|holiday|leave|reise|elternzeit|mutterschutz|kollision|verpflichtet|indisposed/i;

const words = (...lists: readonly (readonly string[])[]) => fc.constantFrom(...lists.flat());
const textOf = (piece: fc.Arbitrary<string>) =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: piece },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join(' '));
const anyText = textOf(words(NAMES, PERSONS, SIGNS, PRESENT, ABSENT));

const line = fc
  .tuple(
    fc.constantFrom('Anwesend', 'Entschuldigt', 'Es fehlen', 'Gäste', 'Present (2)'),
    fc.array(words(NAMES), { minLength: 1, maxLength: 4 }),
  )
  .map(([heading, names]) => `${heading}: ${names.join(', ')}\n`);

describe('any text', () => {
  it('is read to its end: each of its letters stands in an entry, a heading or aside', () => {
    fc.assert(
      fc.property(
        fc.array(words(NAMES, PERSONS, PRESENT, ABSENT), { minLength: 1, maxLength: 12 }),
        fc.array(words(SIGNS), { minLength: 12, maxLength: 12 }),
        (pieces, signs) => {
          const text = pieces.map((piece, at) => `${piece}${signs[at] ?? ''}`).join('');
          const { sections, aside } = readMinutes(text, finder);
          const told = [
            ...sections.flatMap(({ heading, entries }) => [heading ?? '', ...entries.map(({ shown }) => shown)]),
            ...aside,
          ].join(' ');
          for (const name of ['Hessen', 'Atlantis', 'Bavaria', 'Rathaus'])
            if (text.includes(name)) expect(told).toContain(name);
        },
      ),
    );
  });

  it('is clear only where each word is known: whatever else stands in a line is named in a question, or told aside', () => {
    const known = [
      'Hessen',
      'Bavaria',
      'Köln',
      'Stadt Bonn',
      'Frau Dr. Muster',
      'Referatsleiterin',
      'online',
      'ab TOP 3',
    ];
    const unknown = ['Blorf', 'blorft', 'Zwackelung', 'nurmehr', '†', '17b', 'Halb-da', 'QX'];
    const signs = [' ', ', ', ': ', ' – ', ' (', ') ', '; ', '\n', '\t', ' / ', ' und '];
    let clear = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('Anwesend:\n', 'Anwesend: ', 'Entschuldigt:\n', 'Present (2):\n', 'Land\tName\tBemerkung\n'),
        fc.array(fc.tuple(words(known, known, unknown), words(signs)), { minLength: 1, maxLength: 8 }),
        (heading, pieces) => {
          const text = heading + pieces.map(([piece, sign]) => piece + sign).join('');
          const { sections, aside } = readMinutes(text, finder);
          const entries = sections.flatMap((section) => section.entries);
          const isAsked = ({ match, status, doubts, contradicts }: MinutesEntry) =>
            match.kind !== 'matched' ||
            match.confidence !== 'certain' ||
            status === null ||
            doubts.length > 0 ||
            contradicts;
          const told = [
            ...entries.filter(isAsked).flatMap(({ shown, unread }) => [shown, ...unread]),
            ...sections.map((section) => section.heading ?? ''),
            ...aside,
          ].join('\n');
          for (const entry of entries.filter((one) => !isAsked(one))) {
            clear += 1;
            for (const word of unknown) expect(entry.shown.split(/[\s,:;()]+/)).not.toContain(word);
          }
          for (const [piece] of pieces) if (unknown.includes(piece)) expect(told).toContain(piece);
        },
      ),
    );
    expect(clear).toBeGreaterThan(0);
  });

  it('names no member twice with different sureness, and marks what contradicts', () => {
    let twice = 0;
    fc.assert(
      fc.property(
        fc.tuple(fc.array(line), anyText).map(([lines, text]) => lines.join('') + text),
        (text) => {
          const matched = readMinutes(text, finder).sections.flatMap(({ entries }) =>
            entries.flatMap((entry) => (entry.match.kind === 'matched' ? [{ ...entry, match: entry.match }] : [])),
          );
          for (const id of new Set(matched.map(({ match }) => match.memberId))) {
            const own = matched.filter(({ match }) => match.memberId === id);
            expect(new Set(own.map(({ match }) => match.confidence)).size).toBe(1);
            if (own.length > 1) {
              twice += 1;
              expect(own.every(({ contradicts }) => contradicts)).toBe(true);
            }
          }
        },
      ),
    );
    expect(twice).toBeGreaterThan(0);
  });

  it('makes nobody absent or excused unless a word of it says so', () => {
    let understood = 0;
    fc.assert(
      fc.property(textOf(words(NAMES, PERSONS, SIGNS, PRESENT)), (text) => {
        fc.pre(!SAYS_ABSENCE.test(text));
        for (const { entries } of readMinutes(text, finder).sections)
          for (const { status } of entries) {
            understood += 1;
            expect(['absent', 'excused']).not.toContain(status);
          }
      }),
    );
    expect(understood).toBeGreaterThan(0);
  });

  it('takes no name for what its heading says where words stand behind the last of a list, or before the first', () => {
    const behind = words([
      'haben auf die Teilnahme verzichtet',
      'blieben fern',
      'blieben der Sitzung fern',
      'reisten nicht an',
      'konnten nicht teilnehmen',
      'ließen sich vertreten',
      'mussten kurzfristig absagen',
      'had to cancel',
      'did not send a delegate',
    ]);
    const before = words(['nicht', 'ohne', 'es fehlten', 'abwesend', 'als Gäste', 'später', 'online']);
    const names = fc.uniqueArray(words(['Hessen', 'Bremen', 'Hamburg', 'Bayern', 'Köln', 'Bonn']), {
      minLength: 2,
      maxLength: 5,
    });
    const listed = names.map((all) => `${all.slice(0, -1).join(', ')} und ${all.at(-1) ?? ''}`);
    const texts = fc.oneof(
      fc.tuple(listed, behind).map(([list, said]) => `${list} ${said}`),
      fc.tuple(before, listed).map(([said, list]) => `Kiel, ${said} ${list}`),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('Anwesend', 'Entschuldigt'),
        fc.constantFrom(': ', '\n'),
        texts,
        (heading, sign, text) => {
          const said = readMinutes(`${heading}${sign}${text}`, finder).sections.flatMap(({ entries }) => entries);
          const status = heading === 'Anwesend' ? 'present' : 'excused';
          const asHeaded = said.filter(
            (entry) =>
              entry.status === status &&
              entry.mode === 'unknown' &&
              entry.capacity === 'member' &&
              entry.presence === null &&
              entry.doubts.length === 0 &&
              entry.match.kind === 'matched' &&
              entry.shown !== 'Kiel' &&
              !/absag/.test(entry.shown),
          );
          expect(asHeaded.map(({ shown }) => shown)).toEqual([]);
        },
      ),
    );
  });

  it('keeps no person in what may be stored', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { name, presence } of readMinutes(text, finder).sections.flatMap(({ entries }) => entries))
          expect(`${name} ${presence?.said ?? ''}`).not.toMatch(/Muster|Probe|Beispiel|krank/);
      }),
    );
  });

  it('takes nobody for present who stands under nothing but a heading of absence', () => {
    const heading = fc.constantFrom(
      'Entschuldigt',
      'Es fehlen',
      'Es fehlten entschuldigt',
      'Absent (2)',
      'Apologies',
      'Abwesende des Arbeitskreises',
      'Nicht vertretene Länder',
      'Verhindert waren',
      'Leider nicht dabei',
    );
    const names = fc.array(words(NAMES, ['Frau Dr. Muster (Hessen)', 'Hessen (ab TOP 3)', 'Köln: Herr Kiel']), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        heading,
        names,
        fc.constantFrom(', ', '\n', '; ', ' und '),
        fc.constantFrom(': ', ':\n', '\n'),
        (said, list, sign, colon) => {
          for (const { status } of readMinutes(`${said}${colon}${list.join(sign)}`, finder).sections.flatMap(
            ({ entries }) => entries,
          ))
            expect(status).not.toBe('present');
        },
      ),
    );
  });
});
