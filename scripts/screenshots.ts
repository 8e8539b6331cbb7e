import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './launch/browser';

const FOLDER = 'docs/screenshots';
/** What one sees of a page at first, on a phone, a tablet and a tall desktop window. */
const SIZES = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 1500 },
];
/** Taken where no path is named; all of them stand on the seed facts. */
const MAIN_PAGES = [
  '/',
  '/netzwerke/qualitaetszirkel',
  '/netzwerke/welterbekomitee',
  '/netzwerke/qualitaetszirkel/sitzungen/2012-09-13',
  '/mitglieder/berlin',
  '/luecken',
  '/vergleich?member=malawi&member=brasilien',
  '/suche?q=berlim',
  '/fragen?question=never&network=qualitaetszirkel&member=berlin',
];
const SCHEMES = ['light', 'dark'] as const;

const SESSION = '--session=';
const given = process.argv.slice(2);
const storageState = given.find((argument) => argument.startsWith(SESSION))?.slice(SESSION.length);
const [address = 'http://localhost:3000', ...chosen] = given.filter((argument) => !argument.startsWith(SESSION));
const paths = chosen.length > 0 ? chosen : MAIN_PAGES;

function fileFor(pagePath: string, width: number, scheme: string) {
  const name = pagePath.replace(/^\/|\/$/g, '').replaceAll(/[^\w-]+/g, '-') || 'start';
  return path.join(FOLDER, `${name}-${width}-${scheme}.png`);
}

// npm run screenshots -- http://localhost:3000             the main pages
// npm run screenshots -- http://localhost:3000 /luecken    these alone
// Pages of the admin area: --session=<file>, a signed-in browser's cookies as Playwright saves them.
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_ARGUMENTS });
try {
  for (const viewport of SIZES) {
    for (const colorScheme of SCHEMES) {
      const context = await browser.newContext({
        viewport,
        colorScheme,
        locale: 'de-DE',
        ...(storageState && { storageState }),
      });
      const page = await context.newPage();
      for (const pagePath of paths) {
        await page.goto(new URL(pagePath, address).href, { waitUntil: 'networkidle' });
        const file = fileFor(pagePath, viewport.width, colorScheme);
        await page.screenshot({ path: file, animations: 'disabled' });
        console.log(file);
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
}
