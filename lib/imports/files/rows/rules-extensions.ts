import type { TableFormat } from '@/lib/imports/files/rows/types';

/** What a file is, whatever its name says: a format of lists, or CSV in gzip. */
export type FileFormat = TableFormat | 'gz';

/** Endings of names that promise a content; the first is the usual one. Others promise nothing. */
const EXTENSIONS: Readonly<Record<FileFormat, readonly [string, ...string[]]>> = {
  csv: ['csv', 'tsv', 'tab', 'txt'],
  gz: ['gz'],
  xlsx: ['xlsx', 'xlsm'],
  ods: ['ods', 'ots'],
};

const PROMISED: ReadonlyMap<string, FileFormat> = new Map(
  (Object.keys(EXTENSIONS) as FileFormat[]).flatMap((format) =>
    EXTENSIONS[format].map((extension): [string, FileFormat] => [extension, format]),
  ),
);

/** What the name of a file promises; undefined where its ending is none of a list. */
export const promisedBy = (name: string): FileFormat | undefined =>
  PROMISED.get(name.toLowerCase().split('.').pop() ?? '');

export const usualExtension = (format: FileFormat): string => EXTENSIONS[format][0];

/** The endings of the lists that can be read, for a file chooser. */
export const LIST_EXTENSIONS: readonly string[] = [...PROMISED.keys()];

/** A list's name without its ending. */
export const withoutExtension = (name: string): string =>
  promisedBy(name) ? name.slice(0, name.lastIndexOf('.')) : name;
