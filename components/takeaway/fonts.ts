import { readFileSync } from 'node:fs';
import path from 'node:path';

/*
 * The register's own font. Whoever draws a picture for us takes TrueType of one weight each; whoever opens an SVG takes the file of
 * the pages, which stands in it.
 */
const inModules = (...parts: string[]): string =>
  path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', ...parts);

/** For resvg: regular, semi-bold, bold. */
export const fontFiles = (): string[] =>
  ['400Regular/Inter_400Regular', '600SemiBold/Inter_600SemiBold', '700Bold/Inter_700Bold'].map((name) =>
    inModules('@expo-google-fonts/inter', `${name}.ttf`),
  );

interface Script {
  name: string;
  /** The letters that its file is for, as CSS has it; the first is needed by every text. */
  range: string;
}

const SCRIPTS: readonly Script[] = [
  { name: 'latin', range: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02DC,U+2000-206F,U+20AC,U+2122,U+2190-2215' },
  { name: 'latin-ext', range: 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1EFF' },
  { name: 'greek', range: 'U+0370-03FF' },
  { name: 'cyrillic', range: 'U+0400-04FF' },
];

/** The letters of a range, as a pattern. */
const lettersOf = (range: string): RegExp =>
  new RegExp(
    `[${range.replaceAll(/U\+([\dA-F]{4})(?:-([\dA-F]{4}))?,?/g, (_, from: string, to?: string) => (to ? `\\u${from}-\\u${to}` : `\\u${from}`))}]`,
  );

const faces = new Map<string, string>();

function faceOf({ name, range }: Script): string {
  const known = faces.get(name);
  if (known !== undefined) return known;
  const data = readFileSync(inModules('@fontsource-variable/inter/files', `inter-${name}-wght-normal.woff2`)).toString(
    'base64',
  );
  const face = `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`;
  faces.set(name, face);
  return face;
}

/** CSS by which a text brings the letters it needs. */
export const fontFacesFor = (text: string): string =>
  SCRIPTS.filter(({ range }, place) => place === 0 || lettersOf(range).test(text))
    .map(faceOf)
    .join('');
