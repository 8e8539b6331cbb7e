import { z } from 'zod';

/** What a form sends back of a question that has been looked at: it holds for exactly what was named. */
export const seenShape = { seen: z.string().max(64).nullable().default(null) };
