/** Where a meeting stands in a member's record. */
export const recordRowId = (network: string, meeting: string): string => `${network}-record-${meeting}`;

/** Where the record of a network begins. */
export const recordId = (network: string): string => `${network}-record`;
