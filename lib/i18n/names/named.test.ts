import { describe, expect, it } from 'vitest';
import { stateName } from '@/lib/i18n/state-names';
import { named, nameInSentence } from '@/lib/i18n/names/named';

const german = (name: string) => {
  const { nominative, accusative, dative, isMany } = nameInSentence(name, 'de');
  return [nominative, accusative, dative, isMany ? 'many' : 'one'];
};
const english = (name: string) => nameInSentence(name, 'en').nominative;

describe('a German name in a sentence', () => {
  it.each([
    ['US', 'die Vereinigten Staaten', 'die Vereinigten Staaten', 'den Vereinigten Staaten', 'many'],
    [
      'AE',
      ...['die Vereinigten Arabischen Emirate', 'die Vereinigten Arabischen Emirate'],
      ...['den Vereinigten Arabischen Emiraten', 'many'],
    ],
    ['NL', 'die Niederlande', 'die Niederlande', 'den Niederlanden', 'many'],
    ['PH', 'die Philippinen', 'die Philippinen', 'den Philippinen', 'many'],
    ['GB', 'das Vereinigte Königreich', 'das Vereinigte Königreich', 'dem Vereinigten Königreich', 'one'],
    [
      'CF',
      ...['die Zentralafrikanische Republik', 'die Zentralafrikanische Republik'],
      ...['der Zentralafrikanischen Republik', 'one'],
    ],
    ['SU', 'die Sowjetunion', 'die Sowjetunion', 'der Sowjetunion', 'one'],
    ['CH', 'die Schweiz', 'die Schweiz', 'der Schweiz', 'one'],
    ['IQ', 'der Irak', 'den Irak', 'dem Irak', 'one'],
    ['MD', 'die Republik Moldau', 'die Republik Moldau', 'der Republik Moldau', 'one'],
    ['MH', 'die Marshallinseln', 'die Marshallinseln', 'den Marshallinseln', 'many'],
    [
      'DD',
      ...['die Deutsche Demokratische Republik', 'die Deutsche Demokratische Republik'],
      ...['der Deutschen Demokratischen Republik', 'one'],
    ],
    ['MW', 'Malawi', 'Malawi', 'Malawi', 'one'],
    ['GW', 'Guinea-Bissau', 'Guinea-Bissau', 'Guinea-Bissau', 'one'],
    ['DE', 'Deutschland', 'Deutschland', 'Deutschland', 'one'],
    ['RU', 'Russland', 'Russland', 'Russland', 'one'],
  ])('of a state: %s', (isoCode, ...forms) => {
    expect(german(stateName(isoCode).de)).toEqual(forms);
  });

  it.each([
    ['Heiliger Stuhl', 'der Heilige Stuhl', 'den Heiligen Stuhl', 'dem Heiligen Stuhl'],
    ['Deutscher Landkreistag', 'der Deutsche Landkreistag', 'den Deutschen Landkreistag', 'dem Deutschen Landkreistag'],
    [
      'Deutscher Städte- und Gemeindebund',
      'der Deutsche Städte- und Gemeindebund',
      'den Deutschen Städte- und Gemeindebund',
      'dem Deutschen Städte- und Gemeindebund',
    ],
    [
      'Deutsches Institut für Urbanistik',
      'das Deutsche Institut für Urbanistik',
      'das Deutsche Institut für Urbanistik',
      'dem Deutschen Institut für Urbanistik',
    ],
    [
      'Bundesbeauftragte für Migration, Flüchtlinge und Integration',
      'die Bundesbeauftragte für Migration, Flüchtlinge und Integration',
      'die Bundesbeauftragte für Migration, Flüchtlinge und Integration',
      'der Bundesbeauftragten für Migration, Flüchtlinge und Integration',
    ],
    ['Landkreis Groß-Gerau', 'der Landkreis Groß-Gerau', 'den Landkreis Groß-Gerau', 'dem Landkreis Groß-Gerau'],
    ['Robert Bosch Stiftung', 'die Robert Bosch Stiftung', 'die Robert Bosch Stiftung', 'der Robert Bosch Stiftung'],
    [
      'Bund (Datenschutzbehörde)',
      'der Bund (Datenschutzbehörde)',
      'den Bund (Datenschutzbehörde)',
      'dem Bund (Datenschutzbehörde)',
    ],
    ['Belorussische SSR', 'die Belorussische SSR', 'die Belorussische SSR', 'der Belorussischen SSR'],
  ])('of another: %s', (name, ...forms) => {
    expect(german(name)).toEqual([...forms, 'one']);
  });

  it.each([
    'Berlin',
    'Stralsund',
    'Berlin (Datenschutzbehörde)',
    'Neustadt',
    'Sachsen-Anhalt',
    'Côte d’Ivoire',
    'München',
  ])('of a place, without an article: %s', (name) => {
    expect(german(name)).toEqual([name, name, name, 'one']);
  });

  it('leaves a surname that looks like an adjective as it is', () => {
    expect(german('Bauer Stiftung')[2]).toBe('der Bauer Stiftung');
  });
});

describe('an English name in a sentence', () => {
  it.each(['United States', 'Soviet Union', 'Holy See', 'Netherlands', 'Central African Republic', 'Ukrainian SSR'])(
    'has an article: %s',
    (name) => {
      expect(english(name)).toBe(`the ${name}`);
    },
  );

  it.each(['Malawi', 'Berlin (data protection authority)', 'Robert Bosch Stiftung', 'Landkreis Düren', 'Türkiye'])(
    'has none: %s',
    (name) => {
      expect(english(name)).toBe(name);
    },
  );
});

it('fills every form of a name into a message', () => {
  expect(named('member', 'Vereinigte Staaten', 'de')).toEqual({
    member: 'die Vereinigten Staaten',
    memberFirst: 'Die Vereinigten Staaten',
    memberAcc: 'die Vereinigten Staaten',
    memberDat: 'den Vereinigten Staaten',
    memberPlain: 'Vereinigte Staaten',
    memberNumber: 'many',
  });
});
