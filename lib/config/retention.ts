/** How long what has ended is kept, before a job of the server takes it away; SECURITY.md promises it. */
export const RETENTION = {
  /** Attempts to sign in, counted by keyed hashes of account and address. */
  attemptHours: 24,
  /** Sessions that have ended or expired: so long their list tells where an account was used. */
  sessionDays: 30,
  /** One-time links that were used or have expired. */
  linkDays: 30,
  /** What a form that was sent came to, so that the same one sent again is not done twice. */
  submissionDays: 7,
  /** Bytes, rows and cells of an uploaded list. */
  uploadedDays: 7,
  /** The record of a list that came to nothing. What was taken over stays, with its batch. */
  endedListDays: 90,
} as const;
