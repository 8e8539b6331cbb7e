/** Steps of a scale that people count in. */
const STEPS = [1, 2, 5];

/** At most so many whole numbers, evenly apart, from nought to the first that is no less than the most. */
export function countTicks(most: number, atMost = 6): number[] {
  for (let power = 1; ; power *= 10)
    for (const step of STEPS) {
      const count = Math.ceil(most / (step * power));
      if (count < atMost) return Array.from({ length: Math.max(1, count) + 1 }, (_, place) => place * step * power);
    }
}

/** How many whole numbers share a bin, so that there are no more bins than have room. */
export function binSize(most: number, bins: number): number {
  for (let power = 1; ; power *= 10)
    for (const step of STEPS) if (Math.floor(most / (step * power)) + 1 <= bins) return step * power;
}

/** Every how many columns a label of that width has room. */
export const labelEvery = (step: number, width: number): number => Math.max(1, Math.ceil(width / step));

export const rounded = (pixels: number): number => Math.round(pixels * 10) / 10;
