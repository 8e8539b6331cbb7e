import { createHash } from 'node:crypto';

const HOUR_MS = 60 * 60 * 1_000;

/** How long a one-time link works, in milliseconds. */
export const LINK_LIFETIME_MS = { setup: 24 * HOUR_MS, invitation: 7 * 24 * HOUR_MS, reset: 24 * HOUR_MS } as const;

export type LinkPurpose = keyof typeof LINK_LIFETIME_MS;

/** What is kept of a link's token: its SHA-256. The token has 256 random bits, so no salt is needed. */
export const hashToken = (token: string): Buffer<ArrayBuffer> => createHash('sha256').update(token, 'utf8').digest();
