import compile from 'icu-minify/compile';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';

type MessageTree = { readonly [key: string]: string | MessageTree };

function flatten(tree: MessageTree, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[[...path, key].join('.'), value] as [string, string]]
      : flatten(value, [...path, key]),
  );
}

const SELECT = 1;
const BRANCHING = [SELECT, 2, 3];

/** Names in a compiled list of nodes: a text, "#", `[argument]`, `[argument, type, branches]` or `[tag, ...content]`. */
function namesIn(nodes: unknown): string[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown) => {
    if (!Array.isArray(node)) return [];
    const [name, type, branches] = node as [string, unknown, unknown];
    if (typeof type === 'number' && type > 0) {
      return [name, ...(BRANCHING.includes(type) ? Object.values(branches ?? {}).flatMap(namesIn) : [])];
    }
    return node.length === 1 ? [name] : [`<${name}>`, ...namesIn(node.slice(1))];
  });
}

/** The forms of a name that languages need differently: with or without an article, in a case, with a plural verb. */
const NAME_FORMS = /(?<=^(?:name|member|one|other))(?:Acc|Dat|First|Number|Plain)$/;

/** Arguments and tags of an ICU message, each once, a name in any form; throws where the message is not well formed. */
const argumentsOf = (message: string) =>
  [...new Set(namesIn(compile(message)).map((name) => name.replace(NAME_FORMS, '')))].sort();

/** The branches of every `select` and `plural` in a compiled list of nodes, however deep. */
function branchesIn(nodes: unknown, of: number): unknown[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown) => {
    if (!Array.isArray(node)) return [];
    const [, type, branches] = node as [string, unknown, unknown];
    const inside: unknown[] = BRANCHING.includes(Number(type)) ? Object.values(branches ?? {}) : [node.slice(1)];
    return [...(type === of ? inside : []), ...inside.flatMap((branch) => branchesIn(branch, of))];
  });
}

/** "#" stands for the number of the innermost branching, and is printed as it is where that is no plural. */
const isNumberLost = (message: string) =>
  branchesIn(compile(message), SELECT).some(
    (branch) =>
      (typeof branch === 'string' && branch.includes('#')) ||
      (Array.isArray(branch) && branch.some((part) => typeof part === 'string' && part.includes('#'))),
  );

const german = new Map(flatten(messagesByLocale.de));

describe('the texts of the interface', () => {
  it('finds arguments inside plurals and tags', () => {
    expect(argumentsOf('{n, plural, one {# of {total}} other {# <b>x</b>}}')).toEqual(['<b>', 'n', 'total']);
  });

  it.each(LOCALES)('%s has every text and no other', (locale) => {
    const keys = flatten(messagesByLocale[locale]).map(([key]) => key);
    expect(keys.toSorted()).toEqual([...german.keys()].sort());
  });

  it.each(LOCALES)('%s has no empty text', (locale) => {
    expect(flatten(messagesByLocale[locale]).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(LOCALES)('%s fills the same arguments into every text', (locale) => {
    const differing = flatten(messagesByLocale[locale]).filter(
      ([key, text]) => argumentsOf(text).join() !== argumentsOf(german.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('finds a "#" that would be printed', () => {
    expect(isNumberLost('{n, plural, one {one} other {# {v, select, x {votes} other {of #}}}}')).toBe(true);
    expect(isNumberLost('{v, select, x {{n, plural, one {one} other {#}}} other {none}}')).toBe(false);
  });

  it.each(LOCALES)('%s prints the number of every plural, also where voices differ within it', (locale) => {
    expect(flatten(messagesByLocale[locale]).filter(([, text]) => isNumberLost(text))).toEqual([]);
  });
});

describe('one word for a member at a meeting', () => {
  /** What only the office reads, where cells of files and fields of forms are spoken of, too. */
  const OFFICE =
    /^(?:admin|audit|auth|callReports|errors|grid|imports?[A-Z]?[a-z]*|manyRecords|merge|personal|proposals|redactions|secondFactor)\./;
  /** Here a cell is a field of a table or a matrix, as it is drawn. */
  const DRAWN = ['charts.table.letters', 'matrix.lede', 'matrix.grid', 'matrix.help', 'matrix.clickWithoutScript'];
  /** These name a value of a file that is taken away. */
  const VALUES = ['figure.column.count', 'figure.column.record'];
  /** The constants of a message, without the names of its arguments. */
  const printed = (nodes: unknown): string =>
    typeof nodes === 'string'
      ? nodes
      : Array.isArray(nodes)
        ? nodes
            .map((node: unknown) => {
              if (!Array.isArray(node)) return printed(node);
              const [, type, branches] = node as [string, unknown, unknown];
              return BRANCHING.includes(Number(type))
                ? Object.values(branches ?? {})
                    .map(printed)
                    .join(' ')
                : node.slice(1).map(printed).join(' ');
            })
            .join(' ')
        : '';

  it.each([
    ['de', /\bFeld(?:er|ern|es)?\b/],
    ['en', /\bcells?\b/i],
  ] as const)('is, with a seat, a place: what the public reads names no cells (%s)', (locale, cell) => {
    const texts = flatten(messagesByLocale[locale]).filter(([key]) => !OFFICE.test(key));
    const named = texts.filter(([, text]) => cell.test(printed(compile(text)))).map(([key]) => key);
    expect(named.filter((key) => !VALUES.includes(key)).toSorted()).toEqual(DRAWN.toSorted());
  });
});
