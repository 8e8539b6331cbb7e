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

/** What axe finds on the page as it stands. Its program is half a megabyte, so a page is given it once. */
export async function findFaults(page: Page, tags: readonly string[] = TAGS): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
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
