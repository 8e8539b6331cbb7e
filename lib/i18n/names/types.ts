/** A name as a sentence needs it: with its article, if it has one, in each case that a message may ask for. */
export interface NameInSentence {
  /** As the subject: "die Vereinigten Staaten". */
  nominative: string;
  accusative: string;
  dative: string;
  /** The verb beside it stands in the plural. */
  isMany: boolean;
}
