import type { Page } from '@playwright/test';

/** Pixels that two labels may share: glyph boxes are taller than what is printed. */
const TOLERANCE = 2;

/** The same for lines of text, whose boxes are taller than the letters by more. */
const LINE_TOLERANCE = 4;

/** Pairs of visible texts of figures that lie over each other, as "one | other". */
export async function overlappingLabels(page: Page): Promise<string[]> {
  return page.locator('figure svg').evaluateAll((drawings, tolerance) => {
    const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    return drawings.flatMap((drawing) => {
      const labels = [...drawing.querySelectorAll('text')]
        .filter((label) => visible(label) && label.textContent?.trim())
        .map((label) => ({
          text: label.textContent ?? '',
          box: label.getBoundingClientRect(),
          matrix: label.getScreenCTM(),
        }))
        .filter(({ box }) => box.width > 0 && box.height > 0);
      type Label = (typeof labels)[number];
      // The boxes of leaning texts overlap where the lines they stand on are a line's height apart.
      const leanApart = ({ matrix: one }: Label, { matrix: other }: Label): boolean => {
        if (!one || !other || one.b === 0 || Math.abs(one.b - other.b) > 0.01) return false;
        const between = (other.e - one.e) * one.b - (other.f - one.f) * one.a;
        return Math.abs(between) / Math.hypot(one.a, one.b) >= 12;
      };
      return labels.flatMap((one, position) =>
        labels
          .slice(position + 1)
          .filter((other) => {
            if (leanApart(one, other)) return false;
            const { box } = other;
            const width = Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left);
            const height = Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top);
            return width > tolerance && height > tolerance;
          })
          .map((other) => `${one.text} | ${other.text}`),
      );
    });
  }, TOLERANCE);
}

/** Pairs of visible texts outside of drawings that lie over each other, as "one | other". */
export async function overlappingTexts(page: Page): Promise<string[]> {
  return page.evaluate((tolerance) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: { text: string; box: DOMRect; element: Element }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [text, element] = [node.textContent?.trim(), node.parentElement];
      // What only a screen reader is told lies in a box of one pixel, and drawings are looked at above.
      if (!text || !element || element.closest('svg, .sr-only, script, style, noscript, option')) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) lines.push({ text, box, element });
    }
    lines.sort((one, other) => one.box.top - other.box.top);
    const found = new Set<string>();
    lines.forEach((one, position) => {
      for (const other of lines.slice(position + 1)) {
        if (other.box.top >= one.box.bottom - tolerance) break;
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        if (one.element !== other.element && width > tolerance && height > tolerance)
          found.add(`${one.text.slice(0, 60)} | ${other.text.slice(0, 60)}`);
      }
    });
    return [...found];
  }, LINE_TOLERANCE);
}

/** How many pixels the page is wider than its window. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
