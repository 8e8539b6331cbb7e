/*
 * What somebody says of a word that names no member for sure: the address (slug) of the member it means, another name, or
 * one of these signs, which no address and no name is.
 */

/** A new member is to be created under it. */
export const CREATE_MEMBER = '+';
/** Its rows are left out. */
export const LEAVE_OUT = '-';

export const isSign = (answer: string): boolean => answer === CREATE_MEMBER || answer === LEAVE_OUT;
