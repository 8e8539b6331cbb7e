import type { FoundFault } from '@/lib/imports/plan/types';

/** What the texts of `importRows.fault` are filled with. `names` is "none" where there are none, for the text to choose by. */
export interface FaultArguments extends Record<string, string | number> {
  value: string;
  names: string;
  otherLine: number;
  limit: number;
}

export const faultArguments = ({ value, names, otherLine, limit }: FoundFault): FaultArguments => ({
  value: value ?? '',
  names: names.length === 0 ? 'none' : names.join('; '),
  otherLine: otherLine ?? 0,
  limit: limit ?? 0,
});
