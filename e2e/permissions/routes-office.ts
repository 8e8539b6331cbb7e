import type { Ground } from './ground';
import type { RouteRecipe, RouteRecipes } from './recipes-routes';

const ofNetwork = ({ b }: Ground) => ({ network: b.slug });
const ofMeeting = ({ b }: Ground) => ({ network: b.slug, meeting: b.draftMeeting.slug });

const history = (kind: string, record: (ground: Ground) => number, recipe: Partial<RouteRecipe> = {}): RouteRecipe => ({
  right: 'read B',
  about: kind,
  params: (ground) => ({ kind, record: record(ground) }),
  ...recipe,
});

export const OFFICE_ROUTES: RouteRecipes = {
  '/[locale]/admin': { right: 'signed in' },
  '/[locale]/admin/account': { right: 'signed in' },
  '/[locale]/admin/account/second-factor': { right: 'signed in' },
  '/[locale]/admin/audit': { right: 'signed in' },
  '/[locale]/admin/history/[kind]/[record]': [
    history('network', ({ b }) => b.networkId),
    history('meeting', ({ b }) => b.draftMeeting.id, { showsDrafts: true }),
    history('source', ({ b }) => b.draftSource.id, { showsDrafts: true }),
    history('membership', ({ b }) => b.seatId),
    history('organiser-term', ({ b }) => b.termId),
    history('territory', ({ b }) => b.territory.id, { right: 'signed in' }),
    history('member', ({ b }) => b.member.id, { right: 'signed in' }),
  ],
  '/[locale]/admin/members': { right: 'signed in' },
  '/[locale]/admin/members/[member]': { right: 'edit some network', params: ({ b }) => ({ member: b.member.slug }) },
  '/[locale]/admin/members/[member]/close': {
    right: 'edit some network',
    params: ({ b }) => ({ member: b.member.slug }),
  },
  '/[locale]/admin/members/[member]/merge': {
    right: 'edit some network',
    params: ({ b }) => ({ member: b.member.slug }),
  },
  '/[locale]/admin/members/[member]/succession': {
    right: 'edit some network',
    params: ({ b }) => ({ member: b.member.slug }),
  },
  '/[locale]/admin/members/new': { right: 'edit some network' },
  '/[locale]/admin/networks/[network]': { right: 'read B', params: ofNetwork, showsDrafts: true },
  '/[locale]/admin/networks/[network]/edit': { right: 'edit B', params: ofNetwork },
  '/[locale]/admin/networks/[network]/hand-over': { right: 'administer the register', params: ofNetwork },
  '/[locale]/admin/networks/[network]/totals': { right: 'edit B', params: ofNetwork },
  '/[locale]/admin/networks/[network]/imports': { right: 'edit B', params: ofNetwork },
  '/[locale]/admin/networks/[network]/imports/[job]': {
    right: 'no one',
    params: (ground) => ({ ...ofNetwork(ground), job: 999_999 }),
  },
  '/[locale]/admin/networks/[network]/imports/call-report': { right: 'edit B', params: ofNetwork, showsDrafts: true },
  '/[locale]/admin/networks/[network]/imports/batches/[batch]': {
    right: 'no one',
    params: (ground) => ({ ...ofNetwork(ground), batch: 999_999 }),
  },
  '/[locale]/admin/networks/[network]/proposals': { right: 'read B', params: ofNetwork },
  '/[locale]/admin/networks/[network]/proposals/[proposal]': {
    right: 'no one',
    params: (ground) => ({ ...ofNetwork(ground), proposal: 999_999 }),
  },
  '/[locale]/admin/networks/[network]/range': { right: 'edit B', params: ofNetwork },
  '/[locale]/admin/networks/[network]/grid': { right: 'edit B', params: ofNetwork, showsDrafts: true },
  '/[locale]/admin/networks/[network]/meetings/[meeting]': { right: 'read B', params: ofMeeting, showsDrafts: true },
  '/[locale]/admin/networks/[network]/meetings/[meeting]/attendance/[attendance]': {
    right: 'edit B',
    params: (ground) => ({ ...ofMeeting(ground), attendance: ground.b.draftAttendanceId }),
  },
  '/[locale]/admin/networks/[network]/meetings/[meeting]/check-in': {
    right: 'edit B',
    params: ofMeeting,
    showsDrafts: true,
  },
  '/[locale]/admin/networks/[network]/meetings/[meeting]/edit': {
    right: 'edit B',
    params: ofMeeting,
    showsDrafts: true,
  },
  '/[locale]/admin/networks/[network]/meetings/[meeting]/list': {
    right: 'edit B',
    params: ofMeeting,
    showsDrafts: true,
  },
  '/[locale]/admin/networks/[network]/meetings/[meeting]/move': {
    right: 'edit B',
    params: ofMeeting,
    showsDrafts: true,
  },
  '/[locale]/admin/networks/[network]/meetings/[meeting]/paste': {
    right: 'edit B',
    params: ofMeeting,
    showsDrafts: true,
  },
  '/[locale]/admin/networks/[network]/meetings/[meeting]/replies': {
    right: 'edit B',
    params: ofMeeting,
    showsDrafts: true,
  },
  '/[locale]/admin/networks/[network]/meetings/new': { right: 'edit B', params: ofNetwork },
  '/[locale]/admin/networks/[network]/meetings/series': { right: 'edit B', params: ofNetwork },
  '/[locale]/admin/networks/[network]/seats/[seat]': {
    right: 'edit B',
    params: ({ b }) => ({ network: b.slug, seat: b.seatId }),
  },
  '/[locale]/admin/networks/[network]/seats/next-term': { right: 'edit B', params: ofNetwork },
  '/[locale]/admin/networks/[network]/seats/new': { right: 'edit B', params: ofNetwork },
  '/[locale]/admin/networks/[network]/terms/[term]': {
    right: 'edit B',
    params: ({ b }) => ({ network: b.slug, term: b.termId }),
  },
  '/[locale]/admin/networks/[network]/terms/new': { right: 'edit B', params: ofNetwork },
  '/[locale]/admin/networks/new': { right: 'administer the register' },
  '/[locale]/admin/reminders': { right: 'signed in' },
  '/[locale]/admin/set-up/[token]': {
    right: 'anybody',
    params: () => ({ token: 'ein-link-den-es-nicht-gibt-xxxxxxxxxxxxxxxx' }),
  },
  '/[locale]/admin/redactions': { right: 'administer the register' },
  '/[locale]/admin/sign-in': { right: 'only nobody' },
  '/[locale]/admin/sign-in/code': { right: 'only between the steps' },
  '/[locale]/admin/sources': { right: 'signed in' },
  '/[locale]/admin/sources/[source]': {
    right: 'edit B',
    params: ({ b }) => ({ source: b.draftSource.slug }),
    showsDrafts: true,
  },
  '/[locale]/admin/sources/new': { right: 'edit some network' },
  '/[locale]/admin/territories': { right: 'signed in' },
  '/[locale]/admin/territories/[territory]': {
    right: 'edit some network',
    params: ({ b }) => ({ territory: b.territory.slug }),
  },
  '/[locale]/admin/territories/new': { right: 'edit some network' },
  '/[locale]/admin/users': { right: 'administer the register' },
  '/[locale]/admin/users/[user]': {
    right: 'administer the register',
    params: ({ accounts }) => ({ user: accounts['reader of B'].id }),
  },
};
