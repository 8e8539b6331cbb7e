/** Numbers of notes as they stand in print: "1–3, 5". Two neighbours are no range. @param numbers in any order, each at least 1 */
export function noteRanges(numbers: readonly number[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges.flatMap(({ from, to }) =>
    to - from === 1
      ? [
          { from, to: from },
          { from: to, to },
        ]
      : [{ from, to }],
  );
}

/** A note for each source, numbered from 1 in the order in which they are first cited. */
export function numberNotes(cited: Iterable<number>): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const sourceId of cited) if (!numbers.has(sourceId)) numbers.set(sourceId, numbers.size + 1);
  return numbers;
}
