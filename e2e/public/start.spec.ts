import { expect, test } from '@playwright/test';
import { onlyWithUnga, UNGA_PAGE } from '../pages/unga';
import { ON_PHONE } from '../pages/widths';
import { formatNumber } from '@/lib/i18n/formatters';
import { readRawUnga } from '@/test/unga-facts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'the start page with JavaScript' : 'the start page without JavaScript', () => {
    test.use({ javaScriptEnabled });
    // A phone without JavaScript is a phone, and without JavaScript.
    const onPhone = javaScriptEnabled ? ON_PHONE : {};

    test(
      'shows each network’s whole record, the five things that are not the same, and what leads further',
      onPhone,
      async ({ page }) => {
        await page.goto('/');
        // The register's finding is its heading, and the figure beside it is called by it.
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          /^Für Berlin ist eine einzige Teilnahme belegt/,
        );
        const figure = page.getByRole('figure', { name: /^Für Berlin ist eine einzige Teilnahme belegt/ });
        await expect(
          figure.getByRole('link', { name: /^vertreten, Berlin|13\.–\u206014\. Sept\. 2012/ }),
        ).toHaveAttribute('href', '/netzwerke/qualitaetszirkel/sitzungen/2012-09-13#berlin');
        const networks = page.getByRole('region', { name: 'Netzwerke' });
        const strip = networks.getByRole('img', { name: /^UNESCO-Welterbekomitee: / });
        await expect(strip).toHaveAccessibleName(
          /^UNESCO-Welterbekomitee: 15 Sitzungen, 268 teilgenommen, 35 nicht teilgenommen, 186 als Gast, \d+ ohne Sitz$/,
        );
        await expect(networks.getByRole('img', { name: /^Kommunaler Qualitätszirkel/ })).toHaveAccessibleName(
          /: \d+ Sitzungen, \d+ teilgenommen(?: \(davon \d+ nur laut Ankündigung\))?, \d+ nicht erfasst/,
        );
        const key = page.getByRole('region', { name: 'Fünf Angaben, die das Register nie vermischt' });
        await expect(key.getByRole('term')).toHaveText([
          'anwesend',
          'abwesend',
          /nur laut Aussage$/,
          'strittig',
          'nicht erfasst',
        ]);
        await expect(networks).toContainText('Am häufigsten fehlte Malawi: bei allen sechs Sitzungen');
        // Whatever the other tests publish meanwhile stands there as well.
        await page.getByRole('region', { name: 'Zuletzt veröffentlicht' }).getByRole('link').first().click();
        await expect(page).toHaveURL(/\/netzwerke\/[a-z0-9-]+$/);
      },
    );

    test('in English', async ({ page }) => {
      await page.goto('/en');
      await expect(
        page.getByRole('img', { name: /268 attended, 35 not attended, 186 as a guest, \d+ without a seat$/ }),
      ).toBeVisible();
      await expect(page.getByRole('region', { name: 'Recently published' }).getByRole('time').first()).toHaveText(
        /^\d{1,2}\s\w+\s20\d\d$/,
      );
    });
  });
}

test.describe('the start page of the UN General Assembly', () => {
  onlyWithUnga();

  test('counts what the raw file counts, in three paths', async ({ page }) => {
    const { attendance } = readRawUnga();
    const isCounted = ({ ccode, date }: { ccode: number; date: string }) => ccode !== 560 || date < '1974-10-04';
    const countOf = (status: string) => attendance.filter((row) => row.status === status && isCounted(row)).length;
    await page.goto('/');
    const german = (count: number) => formatNumber(count, 'de');
    const strip = page.getByRole('region', { name: 'Netzwerke' }).getByRole('figure');
    await expect(strip).toContainText(
      `${german(countOf('present'))} mit abgegebener Stimme, ${german(countOf('absent'))} ohne abgegebene Stimme, 189 ausgeschlossen, `,
    );
    await expect(strip.locator('path.strip-part')).toHaveCount(3);
    const change = page.getByRole('region', { name: 'Zuletzt veröffentlicht' });
    await expect(change).toContainText(`524 Sitzungen und ${german(attendance.length)} Angaben zur Teilnahme`);
    await expect(change.getByRole('link').first()).toHaveAttribute('href', UNGA_PAGE);
  });
});
