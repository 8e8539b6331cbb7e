/** The name of the one kind of work in the queue: the next step of an import. */
export const IMPORT_TASK = 'import_step';

/** One step waits per import: a second order replaces the first as long as nobody has begun. */
export const keyOfImport = (jobId: number): string => `import:${jobId}`;

/** Steps of one network are done one after the other. */
export const queueOfNetwork = (networkId: number): string => `imports-of-network:${networkId}`;
