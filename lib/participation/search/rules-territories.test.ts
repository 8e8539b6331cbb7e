import { expect, it } from 'vitest';
import { readMeantTerritories } from '@/lib/participation/search/rules-territories';

it.each([
  ['USA', ['US']],
  ['DDR', ['DD']],
  ['BRD', ['DE']],
  ['Großbritannien', ['GB']],
  ['grossbritannien', ['GB']],
  ['Vatikan', ['VA']],
  ['Elfenbeinküste', ['CI']],
  ['Ivory Coast', ['CI']],
  ['Weißrussland', ['BY']],
  ['Russland', ['RU', 'SU']],
  ['Freistaat Sachsen', ['DE-SN']],
])('%s means %j', (written, codes) => {
  expect(readMeantTerritories(written)).toMatchObject({ codes, isName: true, isAsked: false });
});

it.each(['Kongo', 'Congo', 'Korea'])('%s has to be asked', (written) => {
  expect(readMeantTerritories(written)).toMatchObject({ isName: true, isAsked: true });
});

it('the beginning of a name means whoever bears it, from three letters on', () => {
  expect(readMeantTerritories('Elfenb')).toEqual({
    codes: ['CI'],
    names: ['Elfenbeinküste'],
    sameNames: [],
    isName: false,
    isAsked: false,
  });
  expect(readMeantTerritories('el').codes).toEqual([]);
  expect(readMeantTerritories('Stuttgart')).toMatchObject({ codes: [], isName: false });
});
