/*
 * What kept pages and reads carry. Which of these a write touches the database works out (prisma/sql/functions/touched_tags.sql):
 * whoever is named on a page without being in its tags has that page told of there. So a page carries few tags, however much
 * it shows. Each also carries that of all its kind, for writes that touch too many to list.
 */

/** @param slug may be that of nothing: the page says so until there is such a network, and likewise below */
export const networkTags = (slug: string): string[] => [`network:${slug}`, 'networks'];

export const memberTags = (slug: string): string[] => [`member:${slug}`, 'members'];

/** Of the meeting alone, and of all of its network: a seat shows at many of them. */
export const meetingTags = (network: string, slug: string): string[] => [
  `meeting:${network}/${slug}`,
  `meetings:${network}`,
  'meetings',
];

export const sourceTags = (slug: string): string[] => [`source:${slug}`, 'sources'];

/** What lists all networks, or tells what became public last: any change may show. */
export const NETWORKS_LIST_TAG = 'networks-list';
/** What lists all members: their names, and who takes part at all. */
export const MEMBERS_LIST_TAG = 'members-list';
/** What compares gaps across networks: any change may show. */
export const GAPS_LIST_TAG = 'gaps-list';

/** Carried by nothing: expiring it has the browser that submitted a form forget the pages it has fetched ahead. */
export const BROWSER_TAG = 'browser';
