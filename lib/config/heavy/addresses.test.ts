import { describe, expect, it } from 'vitest';
import { readHeavyAddress } from '@/lib/config/heavy/addresses';

const NETWORK = ['network:kreis', 'networks'];

describe('an address that takes long', () => {
  it.each([
    ['/netzwerke/kreis/matrix?axis=time', [...NETWORK, 'member:', 'members']],
    ['/en/networks/kreis/matrix?member=bonn', [...NETWORK, 'member:bonn', 'members']],
    ['/fragen?question=never&network=kreis&member=bonn', ['networks-list']],
    ['/en/questions', ['networks-list']],
    ['/vergleich?member=bonn&member=celle', ['networks-list']],
    ['/luecken/auswahl?span=ever', ['gaps-list', 'networks-list']],
    ['/mitgliederliste?name=bremen', ['members-list', 'networks-list']],
    // However it is written, it leads to the same page.
    ['/%66ragen?question=never', ['networks-list']],
    ['/vergleich/', ['networks-list']],
  ])('%s is a page, and goes with what it shows', (url, tags) => {
    expect(readHeavyAddress(url)).toEqual({ isPage: true, tags });
  });

  it('is a download, which is kept where it is for everybody', () => {
    const url = '/api/v1/networks/kreis/attendances.xlsx';
    expect(readHeavyAddress(url)).toEqual({ isPage: false, tags: ['networks-list'] });
    expect(readHeavyAddress(`${url}?drafts=1`)).toEqual({ isPage: false, tags: null });
  });

  it('is a figure that leaves, but not its citation, which bears the day it was asked for', () => {
    for (const url of ['/api/v1/figures/de/network/kreis.png?sort=name', '/embed/en/member/bonn/kreis'])
      expect(readHeavyAddress(url), url).toEqual({ isPage: false, tags: ['networks-list'] });
    expect(readHeavyAddress('/api/v1/figures/de/network/kreis.bib')).toBeNull();
  });

  it.each([
    '/',
    '/netzwerke/kreis',
    '/netzwerke/kreis/sitzungen/matrix',
    '/suche?q=vergleich',
    '/luecken',
    '/%E0%A4%A',
    '/admin',
  ])('%s is none', (url) => expect(readHeavyAddress(url)).toBeNull());
});
