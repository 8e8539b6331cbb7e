/** Stands in a text for the name of a column. */
export const COLUMN_HERE = '{column}';
