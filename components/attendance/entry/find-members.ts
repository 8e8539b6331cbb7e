import { toSlug } from '@/lib/core/slug';

/**
 * Members by a part of their name, however it is spelt ("baden wue", "Wurttemberg"): first those whose name begins with
 * it, then those with a word that does, then all others that hold it.
 */
export function findMembers<Row extends { member: string }>(rows: readonly Row[], typed: string): Row[] {
  const wanted = toSlug(typed);
  if (wanted === '') return [];
  const rank = (member: string): number => {
    const name = toSlug(member);
    // An umlaut may be typed as its vowel alone.
    const plain = toSlug(member.normalize('NFKD').replaceAll(/\p{M}/gu, ''));
    const begins = [name, plain].some((one) => one.startsWith(wanted));
    const hasWord = [name, plain].some((one) => `-${one}`.includes(`-${wanted}`));
    const holds = [name, plain].some((one) => one.includes(wanted));
    return begins ? 0 : hasWord ? 1 : holds ? 2 : 3;
  };
  return rows
    .map((row) => ({ row, place: rank(row.member) }))
    .filter(({ place }) => place < 3)
    .toSorted((one, other) => one.place - other.place)
    .map(({ row }) => row);
}
