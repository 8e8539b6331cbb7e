import { expect, test } from '@playwright/test';
import { ON_PHONE } from '../pages/widths';

for (const network of ['qualitaetszirkel', 'welterbekomitee']) {
  test(`every mark of ${network} leads to its meeting, and every meeting to a source`, async ({ page, request }) => {
    await page.goto(`/netzwerke/${network}`);
    // A timeline names the meeting at each mark, a matrix the member at each row.
    const marks = await page.locator('a[data-status], .mx-marks a').evaluateAll((links) =>
      links.map((link) => ({
        href: link.getAttribute('href') ?? '',
        meeting: link.getAttribute('data-meeting') ?? '[^#/]+',
        member: link.closest('[data-member]')?.getAttribute('data-member') ?? '',
        name: link.getAttribute('aria-label') ?? link.textContent ?? '',
      })),
    );
    expect(marks.length).toBeGreaterThan(0);
    const dates = new Map<string, string>();
    for (const { href, meeting, member, name } of marks) {
      const [address = '', line] = href.split('#');
      expect(address).toMatch(new RegExp(`^/netzwerke/${network}/sitzungen/${meeting}$`));
      expect([undefined, member]).toContain(line);
      expect(name.trim(), `the mark at ${href} has a name`).not.toBe('');
      const date = name.split(', ').at(-1) ?? '';
      expect(dates.get(address) ?? date, `every mark at ${address} is of one day`).toBe(date);
      dates.set(address, date);
    }

    for (const [href, date] of dates) {
      const meeting = await request.get(href);
      expect(meeting.status(), href).toBe(200);
      const text = await meeting.text();
      // "21. März 2014 (außerordentliche Sitzung)": the page says the day and the kind in places of their own.
      const [, day = '', kind = ''] = /^(.*?)(?: \((.+)\))?$/.exec(date) ?? [];
      expect(text, `${href} is of the day that its marks name`).toContain(day);
      expect(text.toLowerCase(), `${href} is of the kind that its marks name`).toContain(kind.toLowerCase());
      const source = /href="(\/quellen\/[^"]+)"/.exec(text)?.[1];
      expect(source, `${href} cites a source`).toBeDefined();
      expect((await request.get(source ?? '')).status(), source).toBe(200);
    }
  });
}

test('a mark is followed by keyboard to the meeting and its source', ON_PHONE, async ({ page }) => {
  await page.goto('/mitglieder/berlin');
  await page.locator('a[data-status="represented_by_somebody"]:visible').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sitzungen\/2012-09-13#berlin$/);
  await page.getByRole('region', { name: 'Quellen' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/quellen\//);
});
