/** The place of a day that a script fills in. */
export const DAY_HERE = '{day}';
