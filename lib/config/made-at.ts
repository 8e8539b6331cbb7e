/** When a page is made that says so. */
export const madeAt = (): Date => new Date();
