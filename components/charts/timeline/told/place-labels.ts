/** A text below its mark, in CSS pixels. */
export interface LabelBox {
  /** Of the mark it belongs to. */
  x: number;
  width: number;
}

const SPACE_BETWEEN = 10;
/** So far beyond its own text a mark may stand. */
const BESIDE = 5;

/** Averages of neighbours until none is smaller than the one before it: as near as order allows to what was wished. */
function inOrder(wished: readonly number[]): number[] {
  const blocks: { sum: number; count: number }[] = [];
  for (const value of wished) {
    let block = { sum: value, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}

/**
 * The middles of labels that stand in one line below marks in their order: each as near to its mark as the others leave
 * room, none over another, none beyond the line's ends, and each mark above its own text. null where that cannot be.
 */
export function placeLabelsInLine(labels: readonly LabelBox[], from: number, until: number): number[] | null {
  const [first, last] = [labels[0], labels.at(-1)];
  if (!first || !last) return [];
  let before = 0;
  const offsets = labels.map(({ width }, place) => {
    const previous = labels[place - 1];
    if (previous) before += (previous.width + width) / 2 + SPACE_BETWEEN;
    return before;
  });
  const least = from + first.width / 2;
  const most = until - last.width / 2 - (offsets.at(-1) ?? 0);
  if (least > most) return null;
  const centres = inOrder(labels.map(({ x }, place) => x - (offsets[place] ?? 0))).map(
    (wished, place) => Math.min(most, Math.max(least, wished)) + (offsets[place] ?? 0),
  );
  const isAbove = centres.every((centre, place) => {
    const { x, width } = labels[place] ?? first;
    return Math.abs(centre - x) <= width / 2 + BESIDE;
  });
  return isAbove ? centres : null;
}
