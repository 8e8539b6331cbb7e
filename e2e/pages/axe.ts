import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { PHONE_BELOW } from './widths';

/** WCAG 2.2 AA, with all that it is built on. */
export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export type Colours = 'light' | 'dark';

/**
 * The colours in which a page is looked at. A page that is looked at in two languages and at two widths is looked at
 * four times, not eight, and every two of language, width and colours still come together once.
 */
async function coloursOf(page: Page): Promise<Colours> {
  const isPhone = (page.viewportSize()?.width ?? 0) < PHONE_BELOW;
  const isEnglish = (await page.locator('html').getAttribute('lang')) === 'en';
  return isPhone === isEnglish ? 'light' : 'dark';
}

/** Marks the texts whose colours are measured. */
const MEASURED = 'data-colours-measured';

/** Of texts alike so many are measured: the first, the last, and one between them. */
const OF_EACH = 3;

/** Rules that measure each text's colours against its ground, which takes nine tenths of the time of axe, and what they look at. */
const OF_COLOURS = [
  { id: 'color-contrast', selector: `[${MEASURED}]` },
  { id: 'link-in-text-block', selector: `a[href][${MEASURED}], [role=link][${MEASURED}]` },
];

/**
 * Contrast is what a text's own colour, size and weight make of the grounds it stands on: a thousand cells of a table are
 * one case. So a few of those that have all of it in common are measured, spread over the page; every text that differs
 * in anything is a case of its own. Each is found visible first, because axe says nothing of what it cannot see.
 */
async function markMeasured(page: Page): Promise<void> {
  await page.evaluate(
    ([mark, most]) => {
      const grounds = new Map<Element, string>();
      const groundUnder = (element: Element | null): string => {
        if (!element) return '';
        const known = grounds.get(element);
        if (known !== undefined) return known;
        const style = getComputedStyle(element);
        const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position, zIndex, overflow } = style;
        const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position, zIndex, overflow].join(
          ' ',
        );
        // What changes nothing is left out, so that texts at different depths are alike.
        const isPlain = own === 'rgba(0, 0, 0, 0) none 1 none normal static auto visible';
        const outer = groundUnder(element.parentElement);
        const ground = isPlain ? outer : `${outer} > ${own}`;
        grounds.set(element, ground);
        return ground;
      };

      const letters = (element: Element | null): string => {
        if (!element) return '';
        const { color, fontSize, fontWeight, fontStyle, textDecorationLine, borderBottomStyle } =
          getComputedStyle(element);
        return [color, fontSize, fontWeight, fontStyle, textDecorationLine, borderBottomStyle].join(' ');
      };

      for (const marked of document.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
      const texts = new Set<Element>(document.body.querySelectorAll('a, input, select, textarea, button'));
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.parentElement && node.nodeValue?.trim()) texts.add(node.parentElement);

      const alike = new Map<string, Element[]>();
      for (const element of texts) {
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const { textShadow, textIndent } = getComputedStyle(element);
        const { left, width } = element.getBoundingClientRect();
        const link = element.closest('a');
        const key = [
          groundUnder(element),
          letters(element),
          textShadow,
          textIndent,
          element.tagName,
          // What is there for screen readers alone, out of sight or switched off says nothing of others.
          width <= 1,
          left >= innerWidth,
          element.closest('svg') !== null,
          element.closest('label, :disabled, [aria-disabled="true"]')?.tagName,
          // A link is told from the words around it.
          link && `${letters(link)} in ${link.parentElement?.tagName} ${letters(link.parentElement)}`,
        ].join(' | ');
        const others = alike.get(key);
        if (others) others.push(element);
        else alike.set(key, [element]);
      }

      for (const elements of alike.values()) {
        const step = (elements.length - 1) / (most - 1);
        const places = Array.from({ length: most }, (_, place) => Math.round(place * step));
        for (const place of places) elements[place]?.setAttribute(mark, '');
      }
    },
    [MEASURED, OF_EACH] as const,
  );
}

/** What axe finds on the page as it stands. Its program is half a megabyte, so a page is given it once. */
export async function findFaults(page: Page, tags: readonly string[] = TAGS): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
    await page.evaluate((rules) => {
      const { axe: here } = window as unknown as { axe: typeof axe };
      here.configure({ rules });
    }, OF_COLOURS);
  }
  // What a wide window shows though it is closed axe takes for hidden; on a phone somebody opens it.
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details.phone-fold')) fold.setAttribute('open', '');
  });
  await markMeasured(page);
  return page.evaluate(
    async (values) => {
      const { axe: here } = window as unknown as { axe: typeof axe };
      // Of what passes nothing is read here: to describe it, element by element, takes longer than to find the faults.
      const { violations } = await here.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    [...tags],
  );
}

const toNamespace = (file: string): string =>
  path.basename(file, '.json').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** All texts of one language: their keys are those of the others, too. */
const TEXTS = path.join('lib', 'i18n', 'messages', 'de');
const texts: Readonly<Record<string, unknown>> = Object.fromEntries(
  readdirSync(TEXTS)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [toNamespace(file), JSON.parse(readFileSync(path.join(TEXTS, file), 'utf8')) as unknown]),
);

/** Whether there is a text under this key. */
function isMessageKey(key: string): boolean {
  let found: unknown = texts;
  for (const part of key.split('.'))
    found =
      typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>)[part] : undefined;
  return typeof found === 'string';
}

/**
 * Keys that stand on the page in place of their texts: a form in the browser was not sent these. Each text is read by
 * itself, because paragraphs that follow each other are one word together, and so no key.
 */
async function findUnsaidTexts(page: Page): Promise<string[]> {
  const words = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) found.push(texts.currentNode.nodeValue ?? '');
    return found.join('\n');
  });
  return [...new Set(words.match(/[A-Za-z]+(?:\.\w+)+/g))].filter(isMessageKey).map((key) => `no text for ${key}`);
}

/** Looks at the page as it stands, in these colours. @param what stands before each fault, to tell pages apart */
export async function expectNoFaultsIn(colours: Colours, page: Page, what = page.url()): Promise<void> {
  await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
  // After an action the answer's title takes the place of the former one; for a moment there is none.
  await expect(page, what).toHaveTitle(/\S/);
  let faults = await findFaults(page);
  if (faults.some((fault) => fault.startsWith('document-title'))) {
    // It was replaced while axe looked.
    await expect(page, what).toHaveTitle(/\S/);
    faults = await findFaults(page);
  }
  faults.push(...(await findUnsaidTexts(page)));
  expect(faults.map((fault) => `${what} ${colours} ${fault}`)).toEqual([]);
}

/** Looks at the page as it stands, in light or in dark: see above which. */
export async function expectNoFaults(page: Page, what = page.url()): Promise<void> {
  await expectNoFaultsIn(await coloursOf(page), page, what);
}
