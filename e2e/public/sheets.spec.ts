import { expect, test, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { ACROSS, cutOnPaper } from '../pages/paper';

/** The text of each page of a page's PDF, as a browser saves it, and whether its structure is told. */
async function onPaper(page: Page): Promise<{ pages: string[]; isTagged: boolean }> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true })));
  const { text } = await extractText(pdf, { mergePages: false });
  return {
    pages: text.map((one) => one.replaceAll(/[\s\u2060]+/g, ' ')),
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
  };
}

interface Cells {
  account: Record<string, { cells: number }>;
  cells: { member: string; part: string }[];
}

test('the matrix of a network is printed on sheets with names, heads, day and address on each, as its data say', async ({
  page,
  baseURL,
}) => {
  await page.goto('/netzwerke/welterbekomitee');
  await page.getByRole('link', { name: 'Druckfassung der Matrix (A4 quer)' }).click();
  await expect(page).toHaveURL(/\/netzwerke\/welterbekomitee\/druck$/);
  expect(await cutOnPaper(page, ACROSS)).toEqual([]);
  const { pages, isTagged } = await onPaper(page);
  expect(isTagged).toBe(true);
  expect(pages[0]).toContain('Am häufigsten fehlte Malawi');
  const sheets = pages.filter((text) => text.includes('Blatt '));
  for (const [place, text] of sheets.entries()) {
    expect(text).toContain(`Blatt ${place + 1} von ${sheets.length}`);
    expect(text).toContain(`${baseURL}/netzwerke/welterbekomitee`);
    expect(text).toMatch(/Stand: \d{1,2}\. \p{L}+ 20\d\d/u);
    expect(text).toContain('1977');
  }
  const data = (await (await page.request.get('/api/v1/figures/de/network/welterbekomitee.json')).json()) as Cells;
  const letters: Record<string, string> = { attended: 'A', known_absence: 'F', guest: 'G', no_seat: '–' };
  for (const member of new Set(data.cells.map((cell) => cell.member))) {
    const parts = data.cells.filter((cell) => cell.member === member).map(({ part }) => part);
    const account = Object.entries(letters)
      .map(([part, letter]) => [parts.filter((one) => one === part).length, letter] as const)
      .filter(([count]) => count > 0)
      .map(([count, letter]) => `${count} ${letter}`)
      .join(' · ');
    expect(sheets.join(' '), member).toContain(`${member} ${account}`);
  }
});

test('a page of a network that is printed itself names its sheets, in the same order, and has the table, without what is only for screens', async ({
  page,
  baseURL,
}) => {
  await page.goto('/netzwerke/welterbekomitee/matrix?sort=name');
  expect(await cutOnPaper(page)).toEqual([]);
  const { pages } = await onPaper(page);
  const [first = ''] = pages;
  expect(first).toContain(`${baseURL}/netzwerke/welterbekomitee/druck?sort=name`);
  expect(first).not.toMatch(/Herunterladen|Zitieren|Ändern|Gezeigt:/);
  expect(pages.join(' ')).toMatch(/Malawi (?:– ){7}(?:F ){6}– – Mexiko/);
  await page.getByRole('link', { name: 'Druckfassung der Matrix (A4 quer)' }).click();
  await expect(page).toHaveURL(/\/druck\?sort=name$/);
  const sheets = await onPaper(page);
  expect(sheets.pages[0]?.indexOf('Ägypten')).toBeLessThan(sheets.pages[0]?.indexOf('Algerien') ?? 0);
  expect(sheets.pages[0]).not.toContain('Malawi 6 F');
});

test('a dossier says its finding first, draws it, compares it, and bears day, address and code on tagged paper', async ({
  page,
  baseURL,
}) => {
  await page.goto('/mitglieder/malawi/druck');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Malawi');
  await expect(page.locator('.tl-mark')).toHaveCount(6);
  await expect(page.getByRole('img', { name: /^QR-Code/ })).toBeVisible();
  await expect(page.locator('[data-comparison]')).toContainText(
    'Belegt nicht teilgenommen: bei 6 Sitzungen. Bei 47 von 47 Mitgliedern',
  );
  const { pages, isTagged } = await onPaper(page);
  expect(isTagged).toBe(true);
  expect(pages.length).toBeLessThanOrEqual(3);
  for (const text of pages) {
    expect(text).toContain(`${baseURL}/mitglieder/malawi`);
    expect(text).toMatch(/Stand: \d{1,2}\. \p{L}+ 20\d\d/u);
  }
});
