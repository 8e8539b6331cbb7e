import { expect, test } from '@playwright/test';
import { signInTo } from './pages/accounts';
import { expectNoFaults } from './pages/axe';
import { LARGE_NETWORK } from './pages/office';
import { sidewaysScroll } from './pages/overlap';

const PAGES = [
  ['/admin', '/en/admin'],
  ['/admin/netzwerke/neu', '/en/admin/networks/new'],
  ['/admin/netzwerke/qualitaetszirkel', '/en/admin/networks/qualitaetszirkel'],
  ['/admin/netzwerke/qualitaetszirkel/bearbeiten', '/en/admin/networks/qualitaetszirkel/edit'],
  ['/admin/netzwerke/qualitaetszirkel/sitzungen/neu', '/en/admin/networks/qualitaetszirkel/meetings/new'],
  [
    '/admin/netzwerke/qualitaetszirkel/sitzungen/2012-09-13',
    '/en/admin/networks/qualitaetszirkel/meetings/2012-09-13',
  ],
  [
    '/admin/netzwerke/qualitaetszirkel/sitzungen/2012-09-13/bearbeiten',
    '/en/admin/networks/qualitaetszirkel/meetings/2012-09-13/edit',
  ],
  ['/admin/netzwerke/qualitaetszirkel/sitze/neu', '/en/admin/networks/qualitaetszirkel/seats/new'],
  ['/admin/netzwerke/qualitaetszirkel/traegerschaften/neu', '/en/admin/networks/qualitaetszirkel/terms/new'],
  [`/admin/netzwerke/${LARGE_NETWORK}`, `/en/admin/networks/${LARGE_NETWORK}`],
  ['/admin/mitglieder', '/en/admin/members'],
  ['/admin/mitglieder/neu', '/en/admin/members/new'],
  ['/admin/mitglieder/berlin', '/en/admin/members/berlin'],
  ['/admin/quellen', '/en/admin/sources'],
  ['/admin/quellen/neu', '/en/admin/sources/new'],
  ['/admin/quellen/anfrage-n17-02015', '/en/admin/sources/anfrage-n17-02015'],
  ['/admin/verlauf/network/1', '/en/admin/history/network/1'],
  ['/admin/protokoll', '/en/admin/audit'],
] as const;

for (const language of ['de', 'en'] as const) {
  test(`no admin page (${language}) has a fault that axe finds, none scrolls sideways`, async ({ page }) => {
    test.setTimeout(300_000);
    await signInTo(page, '/admin');
    for (const addresses of PAGES) {
      const address = addresses[language === 'de' ? 0 : 1];
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectNoFaults(page, address);
      expect(await sidewaysScroll(page), address).toBe(0);
    }
  });
}
