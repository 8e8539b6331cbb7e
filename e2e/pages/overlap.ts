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
    type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
    const isEmpty = ({ left, right, top, bottom }: Box) => right - left <= 1 || bottom - top <= 1;
    const within = (one: Box, other: Box): Box => ({
      left: Math.max(one.left, other.left),
      right: Math.min(one.right, other.right),
      top: Math.max(one.top, other.top),
      bottom: Math.min(one.bottom, other.bottom),
    });
    const EVERYTHING = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
    const NOTHING = { left: 0, right: 0, top: 0, bottom: 0 };

    // Through what window an element is seen: areas that scroll, and what is cut away for all but screen readers.
    const windows = new Map<Element, Box>();
    const windowOf = (element: Element | null): Box => {
      if (!element || element === document.body) return EVERYTHING;
      const known = windows.get(element);
      if (known) return known;
      const { overflow, clipPath, clip } = getComputedStyle(element);
      const outer = windowOf(element.parentElement);
      const own =
        clipPath !== 'none' || clip !== 'auto'
          ? NOTHING
          : overflow === 'visible'
            ? outer
            : within(outer, element.getBoundingClientRect());
      windows.set(element, own);
      return own;
    };

    // What stays in view while the rest moves lies over it on purpose.
    const pinned = new Map<Element, Element | null>();
    const pinnedOf = (element: Element | null): Element | null => {
      if (!element) return null;
      const known = pinned.get(element);
      if (known !== undefined) return known;
      const isPinned = ['sticky', 'fixed'].includes(getComputedStyle(element).position);
      const own = isPinned ? element : pinnedOf(element.parentElement);
      pinned.set(element, own);
      return own;
    };

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: { text: string; box: Box; element: Element }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [text, element] = [node.textContent?.trim(), node.parentElement];
      if (!text || !element || element.closest('svg, script, style, noscript, option')) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const box = within(rect, windowOf(element));
        if (!isEmpty(box)) lines.push({ text, box, element });
      }
    }
    lines.sort((one, other) => one.box.top - other.box.top);
    const found = new Set<string>();
    lines.forEach((one, position) => {
      for (const other of lines.slice(position + 1)) {
        if (other.box.top >= one.box.bottom - tolerance) break;
        const { left, right, top, bottom } = within(one.box, other.box);
        if (one.element === other.element || pinnedOf(one.element) !== pinnedOf(other.element)) continue;
        if (right - left > tolerance && bottom - top > tolerance)
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
