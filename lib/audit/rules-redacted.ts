import { z } from 'zod';
import type { ChainedEvent } from '@/lib/audit/rules';

const payloadSchema = z.object({
  events: z.array(z.object({ id: z.int().transform(String), sha256: z.string() })),
});

/**
 * The events that a redaction has changed, with the hash of what stands in them since; none for every other event. The
 * hash that chains them is still that of what stood in them before.
 */
export function readRedactedEvents({ type, payload }: ChainedEvent): readonly { id: string; sha256: string }[] {
  return type === 'redaction.text_redacted' ? payloadSchema.parse(JSON.parse(payload)).events : [];
}
