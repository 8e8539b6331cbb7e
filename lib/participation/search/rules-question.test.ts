import { expect, it } from 'vitest';
import { readTypedQuestion } from '@/lib/participation/search/rules-question';

it.each([
  ['war Berlin je dabei', 'never', 'Berlin'],
  ['War Berlin jemals im Qualitätszirkel dabei?', 'never', 'Berlin Qualitätszirkel'],
  ['Hat Frankfurt am Main nie teilgenommen?', 'never', 'Frankfurt Main'],
  ['was Berlin ever there', 'never', 'Berlin'],
  ['Has Berlin never attended?', 'never', 'Berlin'],
  ['wann war Berlin zuletzt dabei', 'last', 'Berlin'],
  ['When did Berlin last attend?', 'last', 'Berlin'],
  ['wie lange fehlte Malawi', 'how_long', 'Malawi'],
  ['How long was Malawi absent?', 'how_long', 'Malawi'],
])('%s', (text, question, names) => {
  expect(readTypedQuestion(text)).toMatchObject({ question, words: names.split(' '), other: [], date: null });
});

it.each([
  ['war Berlin je dabei', true],
  ['Was Berlin ever there?', true],
  ['war Berlin nie dabei', false],
  ['has Berlin not ever attended', false],
  ['wann war Berlin zuletzt dabei', false],
])('%s asks whether it ever was: %s', (text, isEver) => {
  expect(readTypedQuestion(text)).toMatchObject({ isEver });
});

it('after a date', () => {
  expect(readTypedQuestion('war Berlin seit September 2012 nicht mehr dabei?')).toEqual({
    question: 'not_since',
    words: ['Berlin'],
    other: [],
    date: '2012-09',
    isEver: false,
  });
  expect(readTypedQuestion('Berlin not since 2009')).toMatchObject({ question: 'not_since', date: '2009' });
});

it('between two members', () => {
  expect(readTypedQuestion('War Brasilien öfter dabei als Malawi?')).toEqual({
    question: 'more_often',
    words: ['Brasilien'],
    other: ['Malawi'],
    date: null,
    isEver: false,
  });
  expect(readTypedQuestion('did Brazil attend more often than Malawi')).toMatchObject({
    question: 'more_often',
    words: ['Brazil'],
    other: ['Malawi'],
  });
});

it.each(['Berlin', 'nie vertreten', 'Welterbe 1985', 'war es je so', '', 'je', 'x '.repeat(100)])(
  '%j asks nothing',
  (text) => {
    expect(readTypedQuestion(text)).toBeNull();
  },
);
