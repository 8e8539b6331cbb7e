import { expect, it } from 'vitest';
import { translateLocator } from './rules-locator';

it.each([
  ['Seite 3, TOP 1', 'page 3, agenda item 1'],
  ['S. 4–6', 'pages 4–6'],
  ['Anlage', 'annex'],
  ['Anlage 2, Zeile 17', 'annex 2, line 17'],
  ['Zu 1.', 'answer to 1'],
  ['Ankündigung vom Vortag', 'announcement of the day before'],
  [
    'TOP 1 (Feststellung des Vorsitzes); einzeln genannt: TOP 23',
    'agenda item 1 (stated by the chair); named individually: agenda item 23',
  ],
])('%s', (german, english) => {
  expect(translateLocator(german, 'en')).toBe(english);
  expect(translateLocator(german, 'de')).toBeNull();
});

it.each(['Seite 3, dritter Stock', 'page 3', 'am ersten Tag verspätet', ''])('%j is left as it is', (locator) => {
  expect(translateLocator(locator, 'en')).toBeNull();
});
