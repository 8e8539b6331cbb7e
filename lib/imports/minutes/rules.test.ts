import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMinutes } from '@/lib/imports/minutes/rules';
import { unmatchedNames, withCandidates } from '@/lib/imports/minutes/rules-settle';
import { nameFinder } from '@/lib/imports/names/rules-find';
import type { KnownMember } from '@/lib/imports/names/types';

const member = (id: number, name: string, kind: KnownMember['kind'], aliases: string[] = []): KnownMember => ({
  id,
  slug: `m${id}`,
  name: { de: name, en: name },
  kind,
  isoCode: null,
  territoryId: null,
  territoryCodes: null,
  aliases,
  codes: [],
  seats: [],
  withdrawn: false,
});

const finder = nameFinder([
  member(1, 'Stuttgart', 'city'),
  member(2, 'Berlin', 'land'),
  member(3, 'Krefeld', 'city'),
  member(4, 'Jena', 'city'),
  member(5, 'Landkreis Düren', 'district'),
  member(6, 'Düren', 'city'),
  member(7, 'Kreis Paderborn', 'district'),
  member(8, 'Schwäbisch Gmünd', 'city'),
  member(9, 'Bundesamt für Migration und Flüchtlinge', 'federal_body', ['BAMF']),
  member(10, 'Ministerium für Kinder, Familie, Flüchtlinge und Integration', 'federal_body'),
]);
const readWhole = (text: string) => readMinutes(text, finder);
const read = (text: string) => readWhole(text).sections;
const brief = (text: string) =>
  read(text)
    .flatMap(({ entries }) => entries)
    .map(
      ({ match, status, name }) =>
        [
          match.kind === 'matched' ? match.memberId : match.kind === 'ambiguous' ? match.memberIds : name,
          status,
        ] as const,
    );

describe('a participant list', () => {
  it('is read as it stands in a mail', () => {
    const [first, second] = read(
      'Landeshauptstadt Stuttgart, Abt. Integration; Land Berlin (SenAIF); entschuldigt: Krefeld, Jena',
    );
    expect(first).toMatchObject({
      heading: null,
      entries: [
        { match: { memberId: 1 }, shown: 'Landeshauptstadt Stuttgart, Abt. Integration', status: null },
        { match: { memberId: 2 }, shown: 'Land Berlin (SenAIF)', name: 'Land Berlin' },
      ],
    });
    expect(second).toMatchObject({
      heading: 'entschuldigt',
      entries: [
        { match: { memberId: 3 }, status: 'excused' },
        { match: { memberId: 4 }, status: 'excused' },
      ],
    });
  });

  it.each([
    [
      'Anwesend:\n- Stuttgart\n- Krefeld\nEntschuldigt:\n- Jena',
      [
        [1, 'present'],
        [3, 'present'],
        [4, 'excused'],
      ],
    ],
    [
      'Present: Stuttgart, Krefeld. Apologies: Jena. Absent: Berlin.',
      [
        [1, 'present'],
        [3, 'present'],
        [4, 'excused'],
        [2, 'absent'],
      ],
    ],
    [
      'Teilnehmerinnen und Teilnehmer\n1. Stuttgart\n2. BAMF\nNicht vertreten\nJena',
      [
        [1, 'present'],
        [9, 'present'],
        [4, 'absent'],
      ],
    ],
    [
      'Anwesend: Stuttgart; Krefeld, vertreten durch Frau Dr. Beispiel; Jena vertreten durch Stuttgart',
      [
        [1, 'present'],
        [3, 'represented_by_deputy'],
        [4, 'represented_by_member'],
      ],
    ],
    [
      'Anwesend: Stuttgart, Krefeld (entschuldigt)',
      [
        [1, 'present'],
        [3, 'excused'],
      ],
    ],
    [
      'Anwesend: Kreis Düren, Lkr. Paderborn, Paderborn',
      [
        [5, 'present'],
        [7, 'present'],
        [[7], 'present'],
      ],
    ],
    [
      'Anwesend: Ministerium für Kinder, Familie, Flüchtlinge und Integration, Jena',
      [
        [10, 'present'],
        [4, 'present'],
      ],
    ],
    [
      'Anwesend: schwaebisch gmuend, Unna',
      [
        [8, 'present'],
        ['Unna', 'present'],
      ],
    ],
    ['Stuttgart', [[1, null]]],
  ])('%j', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it.each([
    ['Online zugeschaltet: Jena', { mode: 'online', status: 'present', capacity: 'member' }],
    ['Joined remotely: Jena', { mode: 'online', status: 'present', capacity: 'member' }],
    ['Anwesend (vor Ort): Jena', { mode: 'in_person', status: 'present' }],
    ['Anwesend: Jena (online)', { mode: 'online', status: 'present' }],
    ['Gäste: Jena', { capacity: 'guest', status: 'present' }],
    ['Observers: Jena', { capacity: 'observer', status: 'present' }],
  ])('%s: how they took part', (text, role) => {
    expect(read(text)[0]?.entries).toMatchObject([role]);
  });

  it('keeps no personal name in anything that may be stored', () => {
    const entries = read(
      'Anwesend: Herr Max Mustermann, Stuttgart; Frau Dr. Erika von Beispiel (Jena); Krefeld – Anna Schmidt; Lena Vorbild',
    ).flatMap((section) => section.entries);
    // Whoever stands before a member is its person.
    expect(entries.map(({ match }) => match.kind)).toEqual(['matched', 'matched', 'matched', 'unmatched']);
    for (const { name } of entries) expect(name).not.toMatch(/Mustermann|Erika|Beispiel|Anna|Schmidt|Lena|Vorbild/);
    expect(entries.every((entry) => entry.match.kind === 'matched' || entry.namesPerson)).toBe(true);
  });

  it('marks a member that stands under two headings', () => {
    expect(
      read('Anwesend: Jena\nAbwesend: Jena').flatMap(({ entries }) => entries.map(({ contradicts }) => contradicts)),
    ).toEqual([true, true]);
  });

  it('takes a resemblance for likely at most', () => {
    const reading = readWhole('Anwesend: Krefled, Jenna');
    expect(unmatchedNames(reading)).toEqual(['Krefled', 'Jenna']);
    const candidates = new Map([
      ['Krefled', [{ memberId: 3, name: 'Krefeld', similarity: 0.6 }]],
      [
        'Jenna',
        [
          { memberId: 4, name: 'Jena', similarity: 0.5 },
          { memberId: 9, name: 'BAMF', similarity: 0.45 },
        ],
      ],
    ]);
    const [section] = withCandidates(reading, candidates).sections;
    expect(section?.entries.map(({ match }) => match)).toEqual([
      { kind: 'matched', memberId: 3, confidence: 'likely' },
      { kind: 'ambiguous', memberIds: [4, 9] },
    ]);
  });

  it('never throws, and makes nobody absent without a heading that says so', () => {
    const words = fc.constantFrom(
      'Stuttgart',
      'Jena',
      'Frau Dr. X',
      'anwesend',
      ':',
      ';',
      ',',
      '\n',
      '(',
      ')',
      ' – ',
      'online',
      'Kreis',
      'Abt. 5',
      '0',
      '-',
    );
    let understood = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 20 }), (parts) => {
        const text = parts.join(' ');
        fc.pre(!/abwesend|absent|fehl|nicht|not|unentsch/i.test(text));
        for (const { entries } of read(text))
          for (const { status } of entries) {
            understood += 1;
            expect(status).not.toBe('absent');
          }
      }),
    );
    expect(understood).toBeGreaterThan(0);
  });
});

describe('the days that minutes name', () => {
  it.each([
    ['Protokoll der 12. Sitzung am 17.09.2024 in Kassel\n\nAnwesend:\nBerlin, Jena', ['2024-09-17']],
    ['Sitzung vom 13./14. März 2024\nAnwesend: Berlin', ['2024-03-13/2024-03-14']],
    ['Minutes of the meeting on March 13, 2024\n\nPresent:\nBerlin', ['2024-03-13']],
    ['Anwesenheitsliste 17.09.2024\nBerlin\nJena', ['2024-09-17']],
    ['Stand: 20.09.2024\nAnwesend:\nBerlin', []],
    ['Anwesend:\nBerlin\n\nTOP 1: Die nächste Sitzung ist am 14.01.2025', []],
    ['Anwesend: Berlin, Jena\nBeginn: 10:00 Uhr, Raum 12.3.2024', []],
  ])('%j', (text, days) => {
    expect(readWhole(text).days).toEqual(days);
  });
});
