/**
 * The first of the wished slugs that is free, otherwise the first wished one with a number. Empty wishes are passed
 * over. What it gives is taken from then on.
 */
export function freeSlug(wishes: readonly string[], taken: Set<string>): string {
  const wished = wishes.filter((wish) => wish !== '');
  const base = wished[0] ?? 'x';
  let slug = wished.find((wish) => !taken.has(wish));
  for (let number = 2; slug === undefined; number += 1) {
    const numbered = `${base}-${number}`;
    if (!taken.has(numbered)) slug = numbered;
  }
  taken.add(slug);
  return slug;
}
