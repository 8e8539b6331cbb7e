import { expect, test } from '@playwright/test';
import { cutOnPaper } from '../pages/paper';

test('the second skip link leads to the figure, which is called by its finding, and a row tells what it says', async ({
  page,
}) => {
  await page.goto('/netzwerke/welterbekomitee');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Zur Abbildung' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#figure')).toBeFocused();
  await expect(page.locator('#figure').getByRole('figure').first()).toHaveAccessibleName(
    'Am häufigsten fehlte Malawi: bei allen sechs Sitzungen während der Mitgliedschaft',
  );
  const malawi = page.locator('#figure a[data-member="malawi"]').first();
  await malawi.focus();
  await expect(malawi).toHaveAccessibleDescription('6 nicht teilgenommen, 9 ohne Sitz');
});

test('on paper every meeting of a network is there, and no member is chosen', async ({ page }) => {
  await page.goto('/netzwerke/informationsfreiheitskonferenz');
  expect(await cutOnPaper(page)).toEqual([]);
});

test('the World Heritage Committee shows 47 members and 303 seats at meetings, all recorded', async ({ page }) => {
  await page.goto('/netzwerke/welterbekomitee');
  const members = page.getByRole('region', { name: 'Mitglieder', exact: true }).getByRole('table');
  await expect(members.getByRole('rowheader')).toHaveCount(47);
  const marks = page.locator('.mx-wide .mx-marks a');
  const drawnAs = (...shapes: string[]) =>
    marks.filter({ has: page.locator(shapes.map((shape) => `use[href$="-${shape}"]`).join(', ')) });
  await expect(drawnAs('present', 'absent', 'absent_derived')).toHaveCount(303);
  await expect(drawnAs('not_recorded')).toHaveCount(0);
});

test('seven members are absent in Cairo and Luxor 1979, by the list that names everyone', async ({ page }) => {
  await page.goto('/netzwerke/welterbekomitee');
  const meetings = page.getByRole('region', { name: 'Sitzungen', exact: true });
  await meetings.getByRole('link', { name: '22.–\u206026. Oktober 1979', exact: true }).click();
  const participants = page.getByRole('region', { name: 'Mitglieder mit Sitz' });
  const absent = participants.getByRole('row').filter({ hasText: 'abwesend (laut vollständiger Liste)' });
  await expect(absent).toHaveCount(7);
  for (const row of await absent.all()) {
    await expect(row).toContainText('Abgeleitet: steht nicht auf der vollständigen Liste.');
    await expect(row.getByRole('link', { name: /UNESCO/ })).toHaveAttribute('href', /^\/quellen\//);
  }
  const member = await absent.first().getByRole('rowheader').innerText();
  await absent
    .first()
    .getByRole('link', { name: /UNESCO/ })
    .click();
  await expect(page).toHaveURL(/\/quellen\/unesco-whc-03\/sitzungen\/welterbekomitee\/3-tagung#/);
  await expect(page.getByRole('heading', { name: 'Nicht auf der Liste im Protokoll (7)' })).toBeVisible();
  await expect(page.locator(':target')).toContainText(member);
  await expect(page.locator(':target')).toContainText('steht nicht auf der Liste');
});

test('Malawi missed every session of its term', async ({ page, request }) => {
  const cell = await request.get('/api/v1/networks/welterbekomitee/cells/malawi/8-tagung?language=de');
  expect(await cell.json()).toMatchObject({
    gaps: [expect.stringMatching(/^Teilnahmelücke: 6 Sitzungen hintereinander ohne Teilnahme/)],
  });
  await page.goto('/en/members/malawi');
  await expect(page.getByText('6 meetings in a row not attended', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText(
    /15 meetings: 6 not attended, (\d as a guest, )?\d without a seat\. Attendance is voluntary, and so the register gives no share\./,
  );
  await expect(page.locator('[data-gap="attendance"]').filter({ hasText: 'from the start of the seat' })).toHaveCount(
    1,
  );
});

test('members stand in the order of the language they are read in', async ({ page }) => {
  await page.goto('/netzwerke/welterbekomitee');
  const german = page.getByRole('region', { name: 'Mitglieder', exact: true }).getByRole('rowheader');
  await expect(german.first()).toContainText('Ägypten');
  await page.goto('/en/networks/welterbekomitee');
  const english = page.getByRole('region', { name: 'Members', exact: true }).getByRole('rowheader');
  await expect(english.first()).toContainText('Algeria');
});
