/*
 * Every benchmark, one after the other.
 */
await import('./read-model');
await import('./import');
await import('./registers');
await import('./networks');
