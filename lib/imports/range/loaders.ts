import 'server-only';
import { toInput, readInput } from '@/lib/forms/form-input';
import type { InvalidInput } from '@/lib/forms/form-state';
import type { Result } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import { previewRange } from '@/lib/imports/range/queries';
import { RANGE_FORM, rangeSchema } from '@/lib/imports/range/schema';
import type { RangeOrder, RangeStep } from '@/lib/imports/range/types';

export interface RangePreview {
  order: RangeOrder;
  steps: RangeStep[];
}

/**
 * What an address of the page asks to be set, and what that would do; for somebody whom the page's gate has let work in
 * the network.
 *
 * @returns null where it asks for nothing yet
 */
export async function loadRangePreview(
  networkId: number,
  asked: Readonly<Record<string, string>>,
): Promise<Result<RangePreview, InvalidInput> | null> {
  if (Object.keys(asked).length === 0) return null;
  const input = readInput(rangeSchema, { ...toInput(asked, RANGE_FORM), networkId });
  if (!input.ok) return input;
  return {
    ok: true,
    value: { order: input.value, steps: await readSnapshot((reader) => previewRange(reader, input.value)) },
  };
}
