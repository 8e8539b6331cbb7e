import { describe, expect, it } from 'vitest';
import {
  bestKind,
  closestName,
  countFound,
  findChoice,
  isUnknownAbbreviation,
  patternsForAllWords,
  patternsForSomeWords,
} from '@/lib/participation/search/rules';
import type { FoundMember, FoundSource, Match, SearchAnswer } from '@/lib/participation/search/types';

const both = (text: string) => ({ de: text, en: text });
const member = (match: Match, by = 'Ulm'): FoundMember => ({
  match,
  by,
  seats: [],
  territory: null,
  member: { id: 1, slug: 'ulm', name: both('Ulm'), kind: 'city' },
});
const source = (match: Match, by = 'Liste'): FoundSource => ({
  match,
  by,
  source: { id: 1, slug: 'liste', kind: 'minutes', title: 'Liste', publisher: 'Amt', language: 'de', date: null },
});

const answerOf = (
  members: FoundMember[],
  sources: FoundSource[] = [],
  rest: Partial<SearchAnswer> = {},
): SearchAnswer => ({
  query: 'ulm',
  reach: 'all_words',
  asked: false,
  mayMean: [],
  unseated: null,
  members: { total: members.length, entries: members },
  networks: { total: 0, entries: [] },
  meetings: { total: 0, entries: [] },
  sources: { total: sources.length, entries: sources },
  ...rest,
});

describe('patterns', () => {
  it('anchor at every word, the longest first, and look for short ones at the beginning of words only', () => {
    expect(patternsForAllWords('bad tolz')).toEqual({
      anchors: [['%tolz%'], ['%bad%']],
      words: ['%bad%', '%tolz%'],
      rest: [],
    });
    expect(patternsForAllWords('be')).toEqual({ anchors: [['be%', '% be%']], words: ['% be%'], rest: [] });
    expect(patternsForAllWords('')).toBeNull();
  });

  it('are bounded', () => {
    expect(
      patternsForAllWords(Array.from({ length: 100 }, (_, index) => `wort${index}`).join(' '))?.words,
    ).toHaveLength(8);
  });

  it('of some words need several, and leave out those that are in everything', () => {
    expect(patternsForSomeWords('war berlin da')).toEqual({ anchors: [['%berlin%']], words: [], rest: [] });
    expect(patternsForSomeWords('berlin')).toBeNull();
    expect(patternsForSomeWords('wer war da')).toBeNull();
  });
});

describe('the best answer', () => {
  it('is what fits best, members before documents that fit alike', () => {
    expect(bestKind(answerOf([member('exact')], [source('exact')]))).toBe('members');
    expect(bestKind(answerOf([member('alias')], [source('exact')]))).toBe('sources');
    expect(bestKind(answerOf([]))).toBeNull();
  });

  it('is never a name that only begins like an abbreviation in capitals', () => {
    expect(bestKind(answerOf([member('prefix')], [], { query: 'ULM' }))).toBeNull();
    expect(bestKind(answerOf([member('prefix')], [], { query: 'Ulm' }))).toBe('members');
    expect(bestKind(answerOf([member('exact')], [], { query: 'ULM' }))).toBe('members');
  });

  it('is never one of several that only hold the words, and never what is only spelt alike', () => {
    expect(bestKind(answerOf([member('words')]))).toBe('members');
    expect(bestKind(answerOf([member('words'), member('words')]))).toBeNull();
    expect(bestKind(answerOf([member('similar')], [], { reach: 'similar' }))).toBeNull();
    expect(bestKind(answerOf([member('words')], [], { reach: 'some_words' }))).toBeNull();
  });

  it('is asked for where several bear the name, or begin so, and where the name is nobody’s own', () => {
    const [krefeld, kreuth] = [member('prefix', 'Krefeld'), member('prefix', 'Kreuth')];
    expect(findChoice(answerOf([krefeld, kreuth, member('words')]))).toEqual({ kind: 'members', count: 2 });
    expect(bestKind(answerOf([krefeld, kreuth]))).toBeNull();
    expect(findChoice(answerOf([krefeld, member('words')]))).toBeNull();
    const congos = [member('exact', 'Kongo'), member('alias', 'Kongo'), member('words', 'Kongo')];
    expect(findChoice(answerOf(congos))).toBeNull();
    expect(findChoice(answerOf(congos, [], { asked: true }))).toEqual({ kind: 'members', count: 2 });
    expect(findChoice(answerOf([], [source('alias'), source('alias')]))).toBeNull();
  });

  it('may be meant where the spelling differs', () => {
    expect(closestName(answerOf([member('similar', 'Ulm')], [source('similar')], { reach: 'similar' }))).toBe('Ulm');
    expect(closestName(answerOf([member('exact')]))).toBeNull();
    expect(countFound(answerOf([member('exact')], [source('words')]))).toBe(2);
  });
});

describe('an abbreviation that nobody in the register bears', () => {
  const hungary = [member('prefix', 'Ungarn')];
  const typed = (query: string, members: FoundMember[], rest: Partial<SearchAnswer> = {}) =>
    answerOf(members, [], { query, ...rest });

  it('is no beginning of a name: it is said to be unknown, answers nothing, and asks for no choice', () => {
    const unknown = typed('UN', [member('alias', 'United States'), member('alias', 'United Kingdom')]);
    for (const answer of [typed('UNGA', hungary), unknown]) {
      expect(isUnknownAbbreviation(answer)).toBe(true);
      expect([bestKind(answer), findChoice(answer)]).toEqual([null, null]);
    }
  });

  it.each<[string, SearchAnswer]>([
    ['typed as a name is', typed('Unga', hungary)],
    ['borne by somebody', typed('USA', [member('alias', 'USA')])],
    ['that is a name', typed('ULM', [member('exact')])],
    ['that stands in a name', typed('DSK', [member('words', 'Datenschutzkonferenz (DSK)')])],
    ['of a state that sits nowhere', typed('FL', hungary, { unseated: both('Liechtenstein') })],
    ['that may be spelt otherwise', typed('UNGA', hungary, { reach: 'similar' })],
    ['that finds nothing', typed('UNGA', [])],
  ])('is none where it is one %s', (_, answer) => {
    expect(isUnknownAbbreviation(answer)).toBe(false);
  });
});
