/** What `server-only` is on the server: nothing (next.config.ts). */
export {};
