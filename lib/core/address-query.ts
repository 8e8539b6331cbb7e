/** What an address may carry after its question mark. */
export type AddressQuery = Readonly<Record<string, string | string[] | undefined>>;

/** Of a repeated parameter the first counts. */
export const firstOf = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
