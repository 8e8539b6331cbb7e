import { z } from 'zod';
import { perPart } from '@/lib/participation/account/rules-parts';
import type { Account } from '@/lib/participation/account/types';
import { TELLING_VOICES } from '@/lib/sources/rules-voice';

const countSchema = z.object({
  cells: z.int().min(0),
  contested: z.int().min(0),
  announced: z.int().min(1).optional(),
});

/** An account as the read model keeps it, in JSON. */
export const storedAccountSchema: z.ZodType<Account> = z.object({
  ...perPart(() => countSchema),
  guestsWithSeat: z.int().min(0),
  voice: z.enum(TELLING_VOICES).optional(),
});
