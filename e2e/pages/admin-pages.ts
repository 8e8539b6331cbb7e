import { routing } from '@/lib/i18n/routing';
import { LARGE_NETWORK } from './office';

type Pathname = keyof typeof routing.pathnames;
type Language = (typeof routing.locales)[number];

export interface AdminPage {
  pathname: Pathname;
  params?: Readonly<Record<string, string>>;
}

const network = { network: 'qualitaetszirkel' };
const meeting = { ...network, meeting: '2012-09-13' };

/** The pages of the admin area at addresses known beforehand. */
export const ADMIN_PAGES: readonly AdminPage[] = [
  { pathname: '/admin' },
  { pathname: '/admin/networks/new' },
  { pathname: '/admin/networks/[network]', params: network },
  { pathname: '/admin/networks/[network]', params: { network: LARGE_NETWORK } },
  { pathname: '/admin/networks/[network]/edit', params: network },
  { pathname: '/admin/networks/[network]/hand-over', params: network },
  { pathname: '/admin/networks/[network]/meetings/new', params: network },
  { pathname: '/admin/networks/[network]/meetings/[meeting]', params: meeting },
  { pathname: '/admin/networks/[network]/meetings/[meeting]/edit', params: meeting },
  { pathname: '/admin/networks/[network]/meetings/[meeting]/check-in', params: meeting },
  { pathname: '/admin/networks/[network]/meetings/[meeting]/list', params: meeting },
  { pathname: '/admin/networks/[network]/meetings/[meeting]/replies', params: meeting },
  { pathname: '/admin/networks/[network]/meetings/[meeting]/paste', params: meeting },
  { pathname: '/admin/networks/[network]/meetings/[meeting]/move', params: meeting },
  { pathname: '/admin/networks/[network]/meetings/series', params: network },
  { pathname: '/admin/networks/[network]/seats/new', params: network },
  { pathname: '/admin/networks/[network]/seats/next-term', params: network },
  { pathname: '/admin/networks/[network]/terms/new', params: network },
  { pathname: '/admin/networks/[network]/imports', params: network },
  { pathname: '/admin/networks/[network]/proposals', params: network },
  { pathname: '/admin/networks/[network]/totals', params: network },
  { pathname: '/admin/networks/[network]/imports/call-report', params: network },
  { pathname: '/admin/networks/[network]/range', params: network },
  { pathname: '/admin/networks/[network]/grid', params: network },
  { pathname: '/admin/members' },
  { pathname: '/admin/members/new' },
  { pathname: '/admin/members/[member]', params: { member: 'berlin' } },
  { pathname: '/admin/members/[member]/merge', params: { member: 'berlin' } },
  { pathname: '/admin/members/[member]/succession', params: { member: 'berlin' } },
  { pathname: '/admin/members/[member]/close', params: { member: 'berlin' } },
  { pathname: '/admin/territories' },
  { pathname: '/admin/territories/new' },
  { pathname: '/admin/territories/[territory]', params: { territory: 'berlin' } },
  { pathname: '/admin/sources' },
  { pathname: '/admin/sources/new' },
  { pathname: '/admin/sources/[source]', params: { source: 'anfrage-n17-02015' } },
  { pathname: '/admin/history/[kind]/[record]', params: { kind: 'network', record: '1' } },
  { pathname: '/admin/reminders' },
  { pathname: '/admin/audit' },
  { pathname: '/admin/redactions' },
];

/** Pages whose address ends in a number: reached by a link on another. */
export const LINKED_ADMIN_PAGES: readonly { pathname: Pathname; from: AdminPage }[] = [
  {
    pathname: '/admin/networks/[network]/seats/[seat]',
    from: { pathname: '/admin/networks/[network]', params: network },
  },
  {
    pathname: '/admin/networks/[network]/terms/[term]',
    from: { pathname: '/admin/networks/[network]', params: network },
  },
  {
    pathname: '/admin/networks/[network]/meetings/[meeting]/attendance/[attendance]',
    from: { pathname: '/admin/networks/[network]/meetings/[meeting]', params: meeting },
  },
];

/** Pages that another spec looks at, in the states that it makes. */
export const ELSEWHERE: readonly { pathname: Pathname; spec: string }[] = [
  { pathname: '/admin/networks/[network]/imports/[job]', spec: 'imports' },
  { pathname: '/admin/networks/[network]/imports/batches/[batch]', spec: 'imports' },
  { pathname: '/admin/networks/[network]/proposals/[proposal]', spec: 'imports' },
  { pathname: '/admin/users', spec: 'accounts-pages' },
  { pathname: '/admin/users/[user]', spec: 'accounts-pages' },
  { pathname: '/admin/account', spec: 'accounts-pages' },
  { pathname: '/admin/account/second-factor', spec: 'second-factor' },
  { pathname: '/admin/sign-in', spec: 'accounts-pages' },
  { pathname: '/admin/sign-in/code', spec: 'second-factor' },
  { pathname: '/admin/set-up/[token]', spec: 'accounts-pages' },
];

/** The address of a page in a language; what has no value stays in brackets. */
export function addressIn(language: Language, { pathname, params = {} }: AdminPage): string {
  const written = routing.pathnames[pathname];
  const pattern = typeof written === 'string' ? written : written[language];
  const prefix = language === routing.defaultLocale ? '' : `/${language}`;
  return prefix + pattern.replaceAll(/\[(\w+)\]/g, (bracket, name: string) => params[name] ?? bracket);
}
