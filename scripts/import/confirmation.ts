/** Characters of a key that somebody types: enough that no other question has the same. */
const KEY_LENGTH = 12;

/** What somebody gives back to say that exactly the names that were listed have been looked at. */
export const confirmationKey = (seen: string): string => seen.slice(0, KEY_LENGTH);

export const isConfirmed = (seen: string, given: string | undefined): boolean =>
  given !== undefined && given.toLowerCase() === confirmationKey(seen);
