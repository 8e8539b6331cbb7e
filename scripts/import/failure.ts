/** Ends the command with a sentence for whoever ran it. */
export class CommandFailure extends Error {
  constructor(
    sentence: string,
    /** 1: the list was not taken over; 2: the command was not understood. */
    readonly exitCode: 1 | 2,
  ) {
    super(sentence);
  }
}
