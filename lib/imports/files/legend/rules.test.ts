import { describe, expect, it } from 'vitest';
import { announcesLegend, explainsBlank, isFootnote, LegendAccount, legendIn } from '@/lib/imports/files/legend/rules';

describe('what a file says of its marks', () => {
  it.each([
    ['X = anwesend', [['X', 'anwesend']]],
    [
      'x=anwesend; e=entschuldigt',
      [
        ['x', 'anwesend'],
        ['e', 'entschuldigt'],
      ],
    ],
    [
      'Legende: A = anwesend, F = fehlt',
      [
        ['A', 'anwesend'],
        ['F', 'fehlt'],
      ],
    ],
    ['Zeichenerklärung: „X“ = ausgeschlossen', [['X', 'ausgeschlossen']]],
    ['Teilnahme (X: ja)', [['X', 'ja']]],
    [
      '✓ – anwesend | o – entschuldigt',
      [
        ['✓', 'anwesend'],
        ['o', 'entschuldigt'],
      ],
    ],
    ['Ent = entschuldigt', [['Ent', 'entschuldigt']]],
    ['(x) per Video zugeschaltet', [['(x)', 'per Video zugeschaltet']]],
    ['[e]: entschuldigt', [['[e]', 'entschuldigt']]],
    [
      'grün = anwesend, rot hinterlegt: nicht anwesend',
      [
        ['grün', 'anwesend'],
        ['rot hinterlegt', 'nicht anwesend'],
      ],
    ],
    [
      'X = gefehlt, leer = anwesend',
      [
        ['X', 'gefehlt'],
        ['leer', 'anwesend'],
      ],
    ],
  ])('is read from "%s"', (text, entries) => {
    expect(legendIn(text).map(({ mark, text: meaning }) => [mark, meaning])).toEqual(entries);
  });

  it.each(['9:30 Uhr', 'HH – Hamburg', 'https://example.org/a=b', 'TOP 3: Bericht', '=1+1', 'Anwesend', 'a = 1'])(
    'is not in "%s"',
    (text) => {
      expect(legendIn(text)).toEqual([]);
    },
  );

  it('is announced by a word alone', () => {
    expect(['Legende:', 'Key', 'Erläuterungen'].map(announcesLegend)).toEqual([true, true, true]);
    expect(announcesLegend('Legende X')).toBe(false);
  });

  it('may be about cells that hold nothing', () => {
    expect(['leer', 'kein Eintrag', 'blank'].map((mark) => explainsBlank({ mark }))).toEqual([true, true, true]);
    expect(explainsBlank({ mark: 'X' })).toBe(false);
  });

  it.each(['* ab 11 Uhr', '1) bis 12 Uhr', '(x) per Video', '² nur zu TOP 3', '** digital'])(
    'may be the remark "%s"',
    (text) => {
      expect(isFootnote(text)).toBe(true);
    },
  );

  it.each(['Bayern', '12.01.2023', '3. Sitzung', 'x', '1', '*', '(Gast)', '(NRW) Düsseldorf'])(
    'is no remark: "%s"',
    (text) => {
      expect(isFootnote(text)).toBe(false);
    },
  );

  it('may stand behind a drawn sign without another between', () => {
    expect(legendIn('● anwesend')).toEqual([{ mark: '●', text: 'anwesend' }]);
    expect(legendIn('– nicht Mitglied')).toEqual([]);
  });

  it('is about a dash where it stands beside other explanations, and no point of a list', () => {
    const account = new LegendAccount();
    account.takeRow(['● anwesend', '– nicht Mitglied', ''], 1);
    account.takeRow(['– Bheim', '', ''], 2);
    account.takeRow(['– Bheim', 'x', ''], 3);
    expect(account.finish()).toEqual([{ mark: '–', text: 'nicht Mitglied', line: 1 }]);
  });

  it('keeps remarks that fill a row by themselves, with the signs that point to them', () => {
    const account = new LegendAccount();
    account.takeRow(['² vertreten durch Bheim', '', ' '], 9);
    account.takeRow(['1) Bheim', 'x', ''], 10);
    expect(account.listFootnotes()).toEqual([{ mark: '²', text: 'vertreten durch Bheim', line: 9 }]);
  });

  it('is kept once, with its first line', () => {
    const account = new LegendAccount();
    for (const [line, text] of ['X = ja', 'Jena', 'X = ja', 'X = nein'].entries()) account.take(text, line + 2);
    expect(account.finish()).toEqual([
      { mark: 'X', text: 'ja', line: 2 },
      { mark: 'X', text: 'nein', line: 5 },
    ]);
  });
});
