/** Where a meeting stands in a member's record; not `record`, which begins the anchor of a gap in it. */
export const recordRowId = (network: string, meeting: string): string => `${network}-row-${meeting}`;

/** Where the record of a network begins. */
export const recordId = (network: string): string => `${network}-record`;
