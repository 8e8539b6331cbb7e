import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TIERS } from '@/components/charts/timeline/layout/tiers';

/*
 * The page's own rules for its drawings, resolved, so that a picture looks as the page does: programs that draw SVG know classes, but
 * no custom properties, no mixed colours and no media queries. Read from the style sheets themselves, which are part of what
 * is served.
 */
const SHEETS = [
  'components/charts/status/status-symbol.css',
  'components/charts/account/account.css',
  'components/charts/timeline/drawing/axis.css',
  'components/charts/timeline/drawing/marks.css',
  'components/charts/matrix/drawing/shapes.css',
  'components/charts/matrix/matrix.css',
  'components/analysis/analysis.css',
];
const TOKENS = ['components/ui/styles/colours.css', 'components/ui/styles/type-scale.css'];

/** What a rule may say of a drawing; everything else is layout of a page. */
const KEPT = /^(?:color|fill|stroke|stop-color|font-size|font-weight|font-style|paint-order)(?:-[a-z]+)*$/;
/** Rules of states, of pages, and of elements that no drawing has. */
const LEFT_OUT =
  /:|>|\b(?:tl-hit|tl-row|tl-label|tl-score|tl-term-s|tl-grid|mx-(?:cell|card|head|foot|name|metric)|an-(?:section|kind|network|deck|drawing|narrow|contents|links|missing))\b/;

interface Rule {
  selectors: string;
  declarations: string;
}

const read = (file: string): string =>
  readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');

/** The rules that hold everywhere: those within a query are left out. */
function plainRules(sheet: string): Rule[] {
  const rules: Rule[] = [];
  let depth = 0;
  let within = false;
  let start = 0;
  let selectors = '';
  for (const [at, sign] of [...sheet].entries()) {
    if (sign === '{') {
      if (depth === 0) {
        selectors = sheet.slice(start, at).trim();
        within = selectors.startsWith('@');
        start = at + 1;
      }
      depth += 1;
    } else if (sign === '}') {
      depth -= 1;
      if (depth > 0) continue;
      if (!within) rules.push({ selectors, declarations: sheet.slice(start, at) });
      start = at + 1;
    }
  }
  return rules;
}

const declared = (text: string): [name: string, value: string][] =>
  text.split(';').flatMap((part): [string, string][] => {
    const colon = part.indexOf(':');
    return colon < 0
      ? []
      : [
          [
            part.slice(0, colon).trim(),
            part
              .slice(colon + 1)
              .trim()
              .replaceAll(/\s+/g, ' '),
          ],
        ];
  });

const VARIABLE = /var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)/;
const MIX = /color-mix\(in srgb, (#[\da-f]{6}) (\d+)%, (#[\da-f]{6}|transparent)\)/i;
const ROOT_FONT = 16;

function mixed(first: string, percent: number, second: string): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16);
  const channels = [0, 1, 2].map((at) =>
    Math.round((channel(first, at) * percent + channel(second, at) * (100 - percent)) / 100),
  );
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function resolved(value: string, tokens: ReadonlyMap<string, string>): string {
  let text = value;
  for (let found = VARIABLE.exec(text); found; found = VARIABLE.exec(text))
    text = text.replace(found[0], tokens.get(found[1] ?? '') ?? found[2] ?? 'none');
  const mix = MIX.exec(text);
  if (mix) text = mix[3] === 'transparent' ? 'none' : mixed(mix[1] ?? '', Number(mix[2]), mix[3] ?? '');
  return text
    .replaceAll(/([\d.]+)rem/g, (_, size: string) => `${Number(size) * ROOT_FONT}px`)
    .replaceAll('transparent', 'none');
}

/** The colours and sizes of the light page. */
export function readTokens(): Map<string, string> {
  return new Map(
    TOKENS.flatMap((file) => plainRules(read(file)))
      .filter(({ selectors }) => selectors === ':root')
      .flatMap(({ declarations }) => declared(declarations)),
  );
}

function drawingRules(): string {
  const tokens = readTokens();
  return SHEETS.flatMap((file) => plainRules(read(file)))
    .flatMap(({ selectors, declarations }) => {
      const chosen = selectors
        .split(',')
        .map((selector) => selector.trim().replaceAll(/\s+/g, ' '))
        .filter((selector) => !LEFT_OUT.test(selector));
      const said = declared(declarations)
        .filter(([name, value]) => KEPT.test(name) && value !== 'revert-layer')
        .map(([name, value]) => `${name}:${resolved(value, tokens)}`);
      return chosen.length > 0 && said.length > 0 ? [`${chosen.join(',')}{${said.join(';')}}`] : [];
    })
    .join('');
}

let rules: string | undefined;

/** Of the three ways a timeline is laid out the one that its drawing says; several drawings may stand in one page. */
const TIER_RULES = TIERS.map(({ name }) => `[data-tier='${name}'] .tl-at-${name}{display:inline}`).join('');

/** The style sheet of a picture. */
export function pictureStyles(): string {
  rules ??= drawingRules();
  return `text{font-family:Inter,system-ui,sans-serif}.tl-hit{fill:none;stroke:none}.tl-tier{display:none}${TIER_RULES}${rules}`;
}
