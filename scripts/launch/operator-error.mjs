/** Something the operator can mend. The message is one sentence: what is wrong and what to do. Shown without a stack. */
export class OperatorError extends Error {
  /** @override */
  name = 'OperatorError';

  /**
   * @param {string} message
   * @param {string} [details] another program's own words, shown before the sentence
   */
  constructor(message, details) {
    super(message);
    this.details = details;
  }
}

/** The program was told to stop before it had started. */
export class Interrupted extends Error {
  /** @override */
  name = 'Interrupted';
}
