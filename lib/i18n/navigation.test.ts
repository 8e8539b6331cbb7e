import { createNavigation } from 'next-intl/navigation';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/core/localised-text';
import { getPathname, type Href } from './navigation';
import { routing } from './routing';

const library = createNavigation(routing);

/** Every address, with values that have to be encoded or hold what an address gives a meaning. */
const HREFS = Object.keys(routing.pathnames).flatMap((pathname) => {
  const names = [...pathname.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
  const withValues = (value: string) => ({
    pathname,
    params: Object.fromEntries(names.map((name) => [name, `${name}${value}`])),
  });
  const plain = names.length === 0 ? pathname : withValues('-1');
  const query = { q: 'Köln & Bonn', member: ['a', 'b'], empty: '' };
  return [plain, withValues('-ü 1'), { ...withValues('-2'), query }] as Href[];
});

describe('the address of a page', () => {
  it.each(LOCALES)('is the one that the library of the routes gives it (%s)', (locale) => {
    for (const href of HREFS)
      expect(getPathname({ locale, href })).toBe(library.getPathname({ locale, href: href as '/' }));
  });

  it('has no question mark where nothing is asked', () => {
    expect(getPathname({ locale: 'en', href: { pathname: '/search', query: { q: undefined } } })).toBe('/en/search');
  });

  it('is none while a record is missing', () => {
    const href = { pathname: '/networks/[network]', params: {} } as unknown as Href;
    expect(() => getPathname({ locale: 'de', href })).toThrow('/networks/[network] needs a network');
  });
});
