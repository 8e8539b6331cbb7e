/** Something the operator can mend. The message is one sentence: what is wrong and what to do. Shown without a stack. */
export class OperatorError extends Error {
  name = 'OperatorError';
}

/** The program was told to stop before it had started. */
export class Interrupted extends Error {
  name = 'Interrupted';
}
