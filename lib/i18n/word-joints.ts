const SOFT_HYPHEN = '\u00AD';

/** Shorter words fit wherever a name stands. */
const LONG = 18;

/**
 * After these endings German joins the next noun by an s: "Informations-freiheits-beauftragte". At least four letters
 * stand before the joint and five after it, so that no ending of another word is mistaken for one.
 */
const JOINT = /(?<=\p{L}{4}(?:heits|keits|ungs|schafts|ions|täts|tums))(?=\p{Ll}{5})/gu;

/** A name that can be broken, with a hyphen, where long words are joined: not every browser knows how to divide German. */
export const breakAtJoints = (name: string): string =>
  name.replaceAll(/[\p{L}]+/gu, (word) => (word.length < LONG ? word : word.replaceAll(JOINT, SOFT_HYPHEN)));
