import { describe, expect, it } from 'vitest';
import { pageOfChoice } from '@/lib/participation/addresses/rules';

describe('an address with a choice', () => {
  it.each([
    ['/luecken', ['network'], '/luecken/auswahl'],
    ['/mitglieder', ['name'], '/mitgliederliste'],
    ['/en/gaps', ['span', 'utm_source'], '/en/gaps/selection'],
    ['/netzwerke/welterbekomitee', ['sort'], '/netzwerke/welterbekomitee/matrix'],
    ['/en/networks/welterbekomitee', ['member'], '/en/networks/welterbekomitee/matrix'],
  ])('%s?%s is read by %s', (pathname, query, page) => {
    expect(pageOfChoice(pathname, query)).toBe(page);
  });

  it.each([
    ['/luecken', []],
    ['/luecken', ['utm_source']],
    ['/luecken/auswahl', ['network']],
    ['/en/luecken', ['network']],
    ['/netzwerke', ['sort']],
    ['/netzwerke/welterbekomitee/matrix', ['sort']],
  ])('%s?%s stays where it is', (pathname, query) => {
    expect(pageOfChoice(pathname, query)).toBeNull();
  });
});
