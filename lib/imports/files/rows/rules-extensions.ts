/** What the bytes of a file are, whatever its name says. */
export type Container = 'text' | 'gzip' | 'zip';

/** Endings of names that promise a content; the first is the usual one. Others promise nothing. */
const EXTENSIONS: Readonly<Record<Container, readonly [string, ...string[]]>> = {
  text: ['csv', 'tsv', 'tab', 'txt'],
  gzip: ['gz'],
  zip: ['xlsx', 'xlsm'],
};

const PROMISED: ReadonlyMap<string, Container> = new Map(
  (Object.keys(EXTENSIONS) as Container[]).flatMap((container) =>
    EXTENSIONS[container].map((extension): [string, Container] => [extension, container]),
  ),
);

/** What the name of a file promises; undefined where its ending is none of a list. */
export const promisedBy = (name: string): Container | undefined =>
  PROMISED.get(name.toLowerCase().split('.').pop() ?? '');

export const usualExtension = (container: Container): string => EXTENSIONS[container][0];

/** The endings of the lists that can be read, for a file chooser. */
export const LIST_EXTENSIONS: readonly string[] = [...PROMISED.keys()];

/** A list's name without its ending. */
export const withoutExtension = (name: string): string =>
  promisedBy(name) ? name.slice(0, name.lastIndexOf('.')) : name;
