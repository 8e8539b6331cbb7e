/** What in a text points to a person, or says why somebody could not come. */
export const PERSONAL_DATA_KINDS = ['salutation', 'name', 'signature', 'email', 'phone', 'health'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** A stretch of a text that looks like a person or like health. A guess: only a person knows. */
export interface PersonalData {
  kind: PersonalDataKind;
  /** First character of the stretch, and the one behind its last. */
  from: number;
  to: number;
  /** The stretch itself. */
  text: string;
}
