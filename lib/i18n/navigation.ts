import { createNavigation } from 'next-intl/navigation';
import { routing } from '@/lib/i18n/routing';

export const { Link, getPathname } = createNavigation(routing);

/** A page of the register, independent of the language it is shown in. */
export type Href = Parameters<typeof getPathname>[0]['href'];

export const networkHref = (network: string): Href => ({ pathname: '/networks/[network]', params: { network } });

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
