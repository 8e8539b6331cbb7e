import { DEFAULT_LOCALE, type Locale } from '@/lib/core/localised-text';
import { routing } from '@/lib/i18n/routing';

type Pathname = keyof typeof routing.pathnames;
type Names<Path> = Path extends `${string}[${infer Name}]${infer Rest}` ? Name | Names<Rest> : never;
/** What is undefined is not asked. */
type Query = Readonly<Record<string, string | readonly string[] | undefined>>;
type HrefTo<Path extends Pathname> = [Names<Path>] extends [never]
  ? Path | { pathname: Path; query?: Query }
  : { pathname: Path; params: Readonly<Record<Names<Path>, string>>; query?: Query };

/** A page of the register, independent of the language it is shown in. */
export type Href = { [Path in Pathname]: HrefTo<Path> }[Pathname];

interface HrefParts {
  pathname: Pathname;
  params?: Readonly<Record<string, string>>;
  query?: Query;
}

/**
 * The address of a page in a language, as next-intl has it, whose own function would bring its links and all that reads
 * messages onto every page: a tenth of what a page loads.
 */
export function getPathname({ locale, href }: { locale: Locale; href: Href }): string {
  const { pathname, params = {}, query = {} }: HrefParts = typeof href === 'string' ? { pathname: href } : href;
  const template = routing.pathnames[pathname];
  const path = (typeof template === 'string' ? template : template[locale]).replaceAll(
    /\[(\w+)\]/g,
    (_, name: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`The address of ${pathname} needs a ${name}.`);
      return value;
    },
  );
  const prefix = locale === DEFAULT_LOCALE ? '' : `/${locale}`;
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, values]) => [values ?? []].flat().map((value) => [name, value])),
  ).toString();
  // URL encodes what an address cannot hold, once.
  const encoded = new URL(path === '/' ? prefix : `${prefix}${path}`, 'http://localhost').pathname;
  return encoded + (search === '' ? '' : `?${search}`);
}

export const networkHref = (network: string): Href => ({ pathname: '/networks/[network]', params: { network } });

/** A network's matrix on paper. */
export const networkPrintoutHref = (network: string, query: Record<string, string> = {}): Href => ({
  pathname: '/networks/[network]/print',
  params: { network },
  ...(Object.keys(query).length > 0 && { query }),
});

/** The charts beside a network's matrix. */
export const networkChartsHref = (network: string): Href => ({
  pathname: '/networks/[network]/charts',
  params: { network },
});

/** A page of the list of networks; the first is the list's own. */
export const networkListHref = (page: number): Href =>
  page <= 1 ? '/networks' : { pathname: '/network-list/[page]', params: { page: String(page) } };

/** A page of the list of members; the first is the list's own. */
export const memberListHref = (page: number): Href =>
  page <= 1 ? '/members' : { pathname: '/member-list/[page]', params: { page: String(page) } };

/** The page of the matrix, in a given view. */
export const matrixHref = (network: string, query: Record<string, string>): Href => ({
  pathname: '/networks/[network]/matrix',
  params: { network },
  // An empty query would leave a question mark in the address.
  ...(Object.keys(query).length > 0 && { query }),
});

export const meetingHref = (network: string, meeting: string): Href => ({
  pathname: '/networks/[network]/meetings/[meeting]',
  params: { network, meeting },
});

export const memberHref = (member: string): Href => ({ pathname: '/members/[member]', params: { member } });

/** The member's record on A4 paper. */
export const memberPrintoutHref = (member: string): Href => ({
  pathname: '/members/[member]/print',
  params: { member },
});

/** The charts beside the member's timelines. */
export const memberChartsHref = (member: string): Href => ({
  pathname: '/members/[member]/charts',
  params: { member },
});

export const sourceHref = (source: string): Href => ({ pathname: '/sources/[source]', params: { source } });

/** A page of the meetings of which a document speaks; the first is the document's own. */
export const sourcePageHref = (source: string, page: number): Href =>
  page <= 1
    ? sourceHref(source)
    : { pathname: '/sources/[source]/page/[page]', params: { source, page: String(page) } };

/** What a document says of one meeting; each member it concerns has a line there, under its slug. */
export const proofHref = (source: string, network: string, meeting: string): Href => ({
  pathname: '/sources/[source]/meetings/[network]/[meeting]',
  params: { source, network, meeting },
});

/** What a document has to do with one seat: it bears its dates out, or doubts it. */
export const citedSeatHref = (source: string, seat: number): Href => ({
  pathname: '/sources/[source]/seats/[seat]',
  params: { source, seat: String(seat) },
});

/** The members in a given view; all of them have the short address, whose page is cached whole. */
export const membersHref = (query: Record<string, string>): Href =>
  Object.keys(query).length > 0 ? { pathname: '/member-list', query } : '/members';

/** The gaps in a given view; the default view has the short address, whose page is cached whole. */
export const gapsHref = (query: Record<string, string>): Href =>
  Object.keys(query).length > 0 ? { pathname: '/gaps/selection', query } : '/gaps';

/** A comparison; without members the form to choose them. */
export const compareHref = (query: Record<string, string | string[]>): Href =>
  Object.keys(query).length > 0 ? { pathname: '/compare', query } : '/compare';

/** Results of a search; without words the page that explains what is searched. */
export const searchHref = (query: Record<string, string>): Href =>
  Object.keys(query).length > 0 ? { pathname: '/search', query } : '/search';

/** A question to the record; without one the form to choose it. */
export const questionsHref = (query: Record<string, string>): Href =>
  Object.keys(query).length > 0 ? { pathname: '/questions', query } : '/questions';
