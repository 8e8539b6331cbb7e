/** What can be wrong with a request as a whole, so that a page about it takes the place of the one asked for. */
export const FAULTS = ['malformed', 'foreignOrigin', 'notFound', 'failure', 'databaseAway', 'busy'] as const;

export type Fault = (typeof FAULTS)[number];

/** With which status each is answered. */
export const FAULT_STATUS: Readonly<Record<Fault, number>> = {
  malformed: 400,
  foreignOrigin: 403,
  notFound: 404,
  failure: 500,
  databaseAway: 503,
  busy: 503,
};

/** What a script is told whose form was refused as another site's. */
export const FOREIGN_ORIGIN = 'foreign_origin';

/** What a status says that is not a success; of faults of the server alone it does not say whether its database is away. */
export function faultFromStatus(status: number): Fault {
  if (status >= 500) return 'failure';
  return FAULTS.find((fault) => FAULT_STATUS[fault] === status) ?? 'malformed';
}

/** Whether an address can be read: its escapes are whole, and no NUL is in it, which no text of the database can hold. */
export function isReadableAddress(pathname: string, search: string): boolean {
  if (search.includes('%00')) return false;
  try {
    return !decodeURIComponent(pathname).includes('\0');
  } catch {
    return false;
  }
}

/**
 * Whether a form was sent from a page of another site. A browser names the page's site; a program that names none acts
 * for nobody but itself.
 */
export function isForeignOrigin(origin: string | null, host: string | null): boolean {
  if (origin === null) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
