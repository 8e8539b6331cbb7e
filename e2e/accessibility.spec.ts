import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGE_KINDS } from './pages/page-kinds';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// A record of 47 states has a thousand targets, and axe measures each against its neighbours.
test.describe.configure({ timeout: 300_000 });

for (const { kind, de, en } of PAGE_KINDS) {
  for (const [language, address] of [['de', de], ['en', en]] as const) {
    test(`${kind} page (${language}) has no fault that axe finds, light or dark`, async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        const faults = violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`);
        expect(faults).toEqual([]);
      }
    });
  }
}
