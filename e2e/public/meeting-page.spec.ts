import { expect, test, type Page } from '@playwright/test';
import { readRawUnga } from '@/test/unga-facts';
import { expectNoFaultsAtBothWidths } from '../pages/looks';
import { sidewaysScroll } from '../pages/overlap';
import { cutOnPaper, pagesOnPaper } from '../pages/paper';
import { onlyWithUnga, UNGA_PAGE, UNGA_PAGE_EN } from '../pages/unga';
import { ON_PHONE } from '../pages/widths';

const CAIRO = '/netzwerke/welterbekomitee/sitzungen/3-tagung';
const BERLIN_2014 = '/netzwerke/qualitaetszirkel/sitzungen/2014-03-21';
const BERLIN_2012 = '/netzwerke/qualitaetszirkel/sitzungen/2012-09-13';
const STUTTGART_2015 = '/netzwerke/qualitaetszirkel/sitzungen/2015-09-21';

const difference = (page: Page, kind: string) => page.locator(`[data-difference="${kind}"]`);

test('a meeting shows who came again, who stayed away, and whose seat began or ended', async ({ page }) => {
  await page.goto(CAIRO);
  await expect(difference(page, 'came_again').getByRole('listitem')).toHaveText([/^Senegal/]);
  await expect(difference(page, 'stayed_away').getByRole('listitem')).toHaveCount(3);
  await expect(difference(page, 'seat_begun').getByRole('listitem')).toHaveCount(9);
  await expect(difference(page, 'seat_ended').getByRole('listitem')).toHaveCount(3);
  await expect(page.getByRole('main')).toContainText('Zu allen 21 Mitgliedern, die kommen konnten, ist etwas erfasst');
});

test('what differs leads to what it rests on, at both meetings', ON_PHONE, async ({ page }) => {
  await page.goto(CAIRO);
  const irak = difference(page, 'stayed_away').getByRole('listitem').filter({ hasText: 'Irak' });
  await irak.getByRole('link', { name: /abwesend/ }).click();
  await expect(page.locator('tr:target')).toContainText('Irak');
  await expect(page.locator('tr:target').getByRole('link', { name: /UNESCO/ })).toBeVisible();
  await irak.getByRole('link', { name: 'anwesend', exact: true }).click();
  await expect(page).toHaveURL(/\/sitzungen\/2-tagung#irak$/);
  await expect(page.locator('tr:target')).toContainText('anwesend');
});

test('where the records differ, nobody is said to have come or stayed away', async ({ page }) => {
  await page.goto(BERLIN_2012);
  await expect(page.getByRole('region', { name: 'Unterschied zur Sitzung davor' })).toContainText(
    'Verglichen mit der letzten Sitzung davor, an der jemand teilnehmen konnte: 6.–\u20607. Dezember 2010',
  );
  await expect(difference(page, 'newly_recorded').getByRole('listitem')).toHaveText([/^Berlin/]);
  await expect(difference(page, 'came_again')).toHaveCount(0);

  // Other tests enter a meeting in March 2014 or 2015: whichever came before, somebody recorded there is not recorded here.
  await page.goto(STUTTGART_2015);
  await expect(difference(page, 'no_longer_recorded').getByRole('listitem').first()).toContainText(
    /anwesend.*nicht erfasst/,
  );
  await expect(difference(page, 'stayed_away')).toHaveCount(0);

  await page.goto(BERLIN_2014);
  await expect(difference(page, 'newly_recorded')).toContainText('Solingen');
  await expect(difference(page, 'came_again')).toHaveCount(0);
  await expect(difference(page, 'stayed_away')).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText(
    /Teilgenommen haben also (?:mindestens \d und )?höchstens \d+ von \d+/,
  );
  await expect(page.getByRole('main')).toContainText('Spitze der Regierung oder Verwaltung: 1');
});

test('a draft is not the meeting before', async ({ page }) => {
  await page.goto('/netzwerke/qualitaetszirkel/sitzungen/kontrolle-veroeffentlicht');
  const compared = page.getByRole('region', { name: 'Unterschied zur Sitzung davor' });
  await expect(compared).toContainText('13.–\u206014. September 2012');
  await expect(compared).not.toContainText('2013-05');
  await expect(page.getByRole('main')).not.toContainText('15. Mai 2013');
});

test('the first meeting is compared with none, and each leads to the next', async ({ page }) => {
  await page.goto('/netzwerke/welterbekomitee/sitzungen/1-tagung');
  await expect(page.getByRole('region', { name: 'Unterschied zur Sitzung davor' })).toHaveCount(0);
  const neighbours = page.getByRole('navigation', { name: 'Weitere Sitzungen des Netzwerks' });
  await neighbours.getByRole('link').click();
  await expect(page).toHaveURL(/\/2-tagung$/);
  await expect(neighbours.getByRole('link')).toHaveCount(2);
});

test('a meeting can be printed with nothing cut', async ({ page }) => {
  for (const address of [CAIRO, BERLIN_2014]) {
    await page.goto(address);
    expect(await cutOnPaper(page), address).toEqual([]);
    expect(await pagesOnPaper(page), address).toBeLessThan(6);
  }
});

test('meetings need no sideways scrolling at any width', async ({ page }) => {
  for (const address of [CAIRO, '/en/networks/qualitaetszirkel/meetings/2014-03-21']) {
    await page.goto(address);
    for (const width of [320, 390, 820, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await sidewaysScroll(page), `${address} at ${width} px`).toBe(0);
    }
  }
});

test.describe('of the UN General Assembly', () => {
  onlyWithUnga();
  const MEETING = `${UNGA_PAGE}/sitzungen/1980-12-04`;

  for (const day of ['1946-01-01', '1962-01-04', '1974-10-04', '1980-12-04', '1990-12-06']) {
    test(`the page of ${day} counts what the files count`, async ({ page }) => {
      const { attendance } = readRawUnga();
      const own = attendance.filter(({ date, ccode }) => date === day && !(ccode === 560 && day >= '1974-10-04'));
      const count = (status: string) => own.filter((row) => row.status === status).length;
      await page.goto(`${UNGA_PAGE_EN}/meetings/${day}`);
      const group = (name: string) => page.locator(`[data-group="${name}"]`).getByRole('rowheader');
      await expect(group('attended')).toHaveCount(count('present'));
      await expect(group('known_absence')).toHaveCount(count('absent'));
    });
  }

  test('axe finds no fault in a meeting of 154 states; nothing is cut or scrolls sideways', async ({ page }) => {
    await page.goto(MEETING);
    await expectNoFaultsAtBothWidths(page);
    for (const width of [320, 820]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await sidewaysScroll(page), `at ${width} px`).toBe(0);
    }
    expect(await cutOnPaper(page)).toEqual([]);
  });
});
