import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { scriptsByHash } from '@/lib/config/content-security-policy';
import { isMadeForRequest } from '@/lib/config/made-for-request';
import { LOCALES } from '@/lib/core/localised-text';
import { getPathname } from '@/lib/i18n/navigation';

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

describe('what may run in a page', () => {
  it('are the scripts of its host and those that stand in it, each once, as they stand there', () => {
    const html = `<head><script src="/a.js" async=""></script></head><script>self.x = "ä\n"</script>
      <script id="_R_">self.y()</script><script>self.y()</script><script></script>`;
    expect(scriptsByHash(html)).toBe(
      `script-src 'self' ${[hashOf('self.x = "ä\n"'), hashOf('self.y()'), hashOf('')].join(' ')}`,
    );
    expect(scriptsByHash('<p>no script</p>')).toBe("script-src 'self'");
  });

  it('have a nonce where the page is made for each request, in every language', () => {
    const network = { pathname: '/networks/[network]/matrix', params: { network: 'kreis' } } as const;
    const pages = ['/search', '/questions', '/compare', '/gaps/selection', '/member-list', network] as const;
    for (const locale of LOCALES)
      for (const href of pages)
        expect([getPathname({ locale, href }), true]).toEqual([
          getPathname({ locale, href }),
          isMadeForRequest(getPathname({ locale, href })),
        ]);
    expect(isMadeForRequest('/%66ragen')).toBe(true);
    for (const other of ['/', '/luecken', '/netzwerke/kreis', '/admin', '/fragen/alt', '/%ff'])
      expect(isMadeForRequest(other)).toBe(false);
  });
});
