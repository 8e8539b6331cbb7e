/** Continental regions of the UN's M49 standard, in the order in which pages list them. */
export const REGIONS = ['africa', 'americas', 'asia', 'europe', 'oceania'] as const;
export type Region = (typeof REGIONS)[number];
