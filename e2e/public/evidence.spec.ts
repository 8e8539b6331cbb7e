import { expect, test } from '@playwright/test';
import { ON_PHONE } from '../pages/widths';

for (const network of ['qualitaetszirkel', 'welterbekomitee']) {
  test(`every mark of ${network} leads to its meeting, and every meeting to a source`, async ({ page, request }) => {
    await page.goto(`/netzwerke/${network}`);
    const marks = await page.locator('a[data-status]').evaluateAll((links) =>
      links.map((link) => ({
        href: link.getAttribute('href') ?? '',
        meeting: link.getAttribute('data-meeting') ?? '',
        member: link.getAttribute('data-member') ?? '',
        name: link.getAttribute('aria-label') ?? link.textContent ?? '',
      })),
    );
    expect(marks.length).toBeGreaterThan(0);
    for (const { href, meeting, member, name } of marks) {
      const address = `/netzwerke/${network}/sitzungen/${meeting}`;
      expect([address, `${address}#${member}`]).toContain(href);
      expect(name.trim(), `the mark at ${href} has a name`).not.toBe('');
    }

    for (const href of new Set(marks.map((mark) => mark.href.split('#')[0] ?? ''))) {
      const meeting = await request.get(href);
      expect(meeting.status(), href).toBe(200);
      const source = /href="(\/quellen\/[^"]+)"/.exec(await meeting.text())?.[1];
      expect(source, `${href} cites a source`).toBeDefined();
      expect((await request.get(source ?? '')).status(), source).toBe(200);
    }
  });
}

test('a mark is followed by keyboard to the meeting and its source', ON_PHONE, async ({ page }) => {
  await page.goto('/mitglieder/berlin');
  await page.locator('a[data-status="present"]').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sitzungen\/2012-09-13#berlin$/);
  await page.getByRole('region', { name: 'Quellen' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/quellen\//);
});
