const MEBIBYTE = 1024 * 1024;

/** What a file may hold. A file beyond one of these is refused with the limit named, and read no further. */
export const FILE_LIMITS = {
  /** As sent. */
  bytes: 32 * MEBIBYTE,
  /** Of gzip and of all parts of an XLSX file that are read. */
  unpackedBytes: 256 * MEBIBYTE,
  /** Inflated to packed size. Tables that repeat themselves reach about 60; bombs live on 1,000. */
  inflation: 250,
  /** The ratio counts from here on: a small file of one repeated row is no bomb. */
  inflationFrom: 16 * MEBIBYTE,
  rows: 1_000_000,
  /** Of a matrix; what other subjects may have is the mapping's affair. */
  columns: 4_096,
  /** Excel's own. */
  cellCharacters: 32_767,
  headerCharacters: 500,
} as const;

/** Bounds of memory that nobody meets with a table that was made in good faith. */
export const MEMORY_LIMITS = {
  /** A row, and the text after an opening quotation mark in which the closing one is looked for, in characters. */
  row: MEBIBYTE,
  /** A line of a CSV file, or what stands between two tags of an XLSX file, in bytes. */
  token: 16 * MEBIBYTE,
  zipEntries: 10_000,
  sharedStrings: 2_000_000,
  sharedCharacters: 64 * MEBIBYTE,
  mergedRanges: 20_000,
  mergedText: 2 * MEBIBYTE,
  cellStyles: 65_536,
  xmlDepth: 64,
  xmlAttributes: 128,
} as const;
