import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import type { Succession } from '@/lib/members/succession/types';
import { successionsBeside, withLine } from './rules-line';

const member = (id: number, slug: string) => ({ id, slug, name: { de: slug, en: slug }, kind: 'state' as const });
const [union, russia, zaire, congo] = [member(1, 'union'), member(2, 'russia'), member(3, 'zaire'), member(4, 'congo')];
const entry = (one: typeof union) => ({ member: one });
const ALL = [union, russia, zaire, congo].map(entry);
const follows = (id: number, predecessor: typeof union, successor: typeof union): Succession => ({
  ...{ id, predecessor, successor, kind: 'continuation', date: partialDate('1991-12') },
  ...{ sourceId: 1, quote: null, locator: null },
});
const LINES = [follows(1, union, russia), follows(2, zaire, congo)];

const slugs = (chosen: readonly (typeof union)[]) =>
  withLine(chosen.map(entry), ALL, LINES).map(({ member: { slug }, line }) => [slug, line]);

describe('the line beside those who are compared', () => {
  it('stands right behind each of them, marked as going before or following', () => {
    expect(slugs([russia, zaire])).toEqual([
      ['russia', undefined],
      ['union', 'predecessor'],
      ['zaire', undefined],
      ['congo', 'successor'],
    ]);
  });

  it('never repeats whom somebody has chosen, and leaves out whom the network does not know', () => {
    expect(slugs([russia, union])).toEqual([
      ['russia', undefined],
      ['union', undefined],
    ]);
    expect(withLine([entry(russia)], [entry(russia)], LINES)).toHaveLength(1);
  });

  it('is offered only where it would show somebody else', () => {
    const offered = (chosen: readonly (typeof union)[], all = ALL) =>
      successionsBeside(chosen.map(entry), all, LINES).map(({ id }) => id);
    expect(offered([russia, zaire])).toEqual([1, 2]);
    expect(offered([russia, union])).toEqual([]);
    expect(offered([russia], [entry(russia)])).toEqual([]);
  });

  it('leads on through others, also those without a seat there, and names them', () => {
    const onward = [...LINES, follows(3, russia, zaire)];
    const beside = withLine([entry(union)], [union, congo].map(entry), onward);
    expect(beside.map(({ member: { slug }, line, via }) => [slug, line, via?.map((one) => one.slug)])).toEqual([
      ['union', undefined, undefined],
      ['congo', 'successor', ['russia', 'zaire']],
    ]);
    expect(successionsBeside([entry(union)], [union, congo].map(entry), onward).map(({ id }) => id)).toEqual([1, 2, 3]);
  });
});
