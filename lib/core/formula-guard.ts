/*
 * A spreadsheet program runs a cell that begins with one of these as a formula. An apostrophe before it keeps it a
 * text. What already has apostrophes gets one more, so that taking off exactly one gives back what was written.
 */
const RUN_AS_FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** For CSV, whose cells have no type. */
export const guardFormula = (text: string): string => (RUN_AS_FORMULA.test(text) ? `'${text}` : text);

/** For files whose cells are typed as text: nothing runs there, so only what the reader would remove is added. */
export const guardApostrophe = (text: string): string => (GUARDED.test(text) ? `'${text}` : text);

/** Takes off one apostrophe that guards a formula; any other text stays as it is. */
export const unguardFormula = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);
