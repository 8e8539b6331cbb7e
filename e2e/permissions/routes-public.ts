import type { Office } from './ground';
import type { RouteRecipes } from './recipes-routes';

const cellParams = (office: Office, meeting: Office['meeting']) => ({
  network: office.slug,
  member: office.member.slug,
  meeting: meeting.slug,
});

const forAll = { right: 'anybody' } as const;

export const PUBLIC_ROUTES: RouteRecipes = {
  '/[locale]': forAll,
  '/[locale]/[...unknown]': { right: 'no one', params: () => ({ '...unknown': 'gibt-es-nicht' }) },
  '/[locale]/accessibility': forAll,
  '/[locale]/compare': forAll,
  '/[locale]/faults/[fault]': { ...forAll, params: () => ({ fault: 'notFound' }) },
  '/[locale]/gaps': forAll,
  '/[locale]/gaps/selection': { ...forAll, query: '?span=ever' },
  '/[locale]/imprint': forAll,
  '/[locale]/members': forAll,
  '/[locale]/members/[member]': { ...forAll, params: ({ b }) => ({ member: b.member.slug }) },
  '/[locale]/members/[member]/print': { ...forAll, params: ({ b }) => ({ member: b.member.slug }) },
  '/[locale]/members/[member]/charts': { ...forAll, params: ({ b }) => ({ member: b.member.slug }) },
  '/[locale]/method': forAll,
  '/[locale]/networks': forAll,
  '/[locale]/networks/[network]': { ...forAll, params: ({ b }) => ({ network: b.slug }) },
  '/[locale]/networks/[network]/charts': { ...forAll, params: ({ b }) => ({ network: b.slug }) },
  '/[locale]/networks/[network]/meetings/[meeting]': [
    { ...forAll, about: 'published', params: ({ b }) => ({ network: b.slug, meeting: b.meeting.slug }) },
    { right: 'no one', about: 'a draft', params: ({ b }) => ({ network: b.slug, meeting: b.draftMeeting.slug }) },
  ],
  '/[locale]/networks/[network]/matrix': { ...forAll, params: ({ b }) => ({ network: b.slug }) },
  '/[locale]/networks/[network]/print': { ...forAll, params: ({ b }) => ({ network: b.slug }) },
  // The walk has fewer networks and members than fill a page.
  '/[locale]/network-list/[page]': { right: 'no one', params: () => ({ page: 2 }) },
  '/[locale]/member-list': { ...forAll, query: '?name=a' },
  '/[locale]/member-list/[page]': { right: 'no one', params: () => ({ page: 2 }) },
  '/[locale]/privacy': forAll,
  '/[locale]/questions': forAll,
  '/[locale]/search': { ...forAll, query: '?q=verschlusssache' },
  '/[locale]/sources/[source]': [
    { ...forAll, about: 'cited in public', params: ({ b }) => ({ source: b.source.slug }) },
    { right: 'no one', about: 'cited by drafts', params: ({ b }) => ({ source: b.draftSource.slug }) },
  ],
  '/[locale]/sources/[source]/meetings/[network]/[meeting]': [
    {
      ...forAll,
      about: 'cited in public',
      params: ({ b }) => ({ source: b.source.slug, network: b.slug, meeting: b.meeting.slug }),
    },
    {
      right: 'no one',
      about: 'a draft',
      params: ({ b }) => ({ source: b.draftSource.slug, network: b.slug, meeting: b.draftMeeting.slug }),
    },
  ],
  // No seat of the walk rests on a document.
  '/[locale]/sources/[source]/seats/[seat]': {
    right: 'no one',
    params: ({ b }) => ({ source: b.source.slug, seat: 1 }),
  },
  // No document of the walk speaks of so many meetings that they fill a second page.
  '/[locale]/sources/[source]/page/[page]': {
    right: 'no one',
    params: ({ b }) => ({ source: b.source.slug, page: 2 }),
  },
  '/healthz': forAll,
  '/readyz': forAll,
  '/icon.svg': forAll,
  '/robots.txt': forAll,
  '/sitemap.xml': forAll,
  '/api/auth/[...nextauth]': [
    { ...forAll, about: 'session', params: () => ({ '...nextauth': 'session' }), methods: ['GET', 'POST'] },
    { ...forAll, about: 'csrf', params: () => ({ '...nextauth': 'csrf' }), methods: ['GET', 'POST'] },
    { ...forAll, about: 'providers', params: () => ({ '...nextauth': 'providers' }), methods: ['GET', 'POST'] },
  ],
  '/api/v1/figures/[...figure]': [
    { ...forAll, about: 'published', params: ({ b }) => ({ '...figure': `de/network/${b.slug}.csv` }) },
    {
      right: 'no one',
      about: 'a member of another network',
      params: ({ a, b }) => ({ '...figure': `de/member/${b.member.slug}/${a.slug}.csv` }),
    },
  ],
  '/api/v1/reminders/[token]': { right: 'no one', params: () => ({ token: 'x'.repeat(43) }) },
  '/api/v1/redactions': { right: 'administer the register' },
  '/api/v1/imports/[job]': { right: 'no one', params: () => ({ job: 999_999 }) },
  '/api/v1/imports/[job]/wrong': { right: 'no one', params: () => ({ job: 999_999 }) },
  '/api/v1/networks/[network]/calendar.ics': { ...forAll, params: ({ b }) => ({ network: b.slug }) },
  '/api/v1/networks/[network]/meetings/[meeting]/calendar.ics': [
    { ...forAll, about: 'published', params: ({ b }) => ({ network: b.slug, meeting: b.meeting.slug }) },
    { right: 'no one', about: 'a draft', params: ({ b }) => ({ network: b.slug, meeting: b.draftMeeting.slug }) },
  ],
  '/api/v1/networks/[network]/[table]': [
    { ...forAll, about: 'published', params: ({ b }) => ({ network: b.slug, table: 'attendances.csv' }) },
    {
      right: 'read B',
      about: 'with drafts',
      params: ({ b }) => ({ network: b.slug, table: 'meetings.csv' }),
      query: '?drafts=1',
      showsDrafts: true,
    },
  ],
  '/api/v1/networks/[network]/cells/[member]/[meeting]': [
    { ...forAll, about: 'published', params: ({ b }) => cellParams(b, b.meeting), query: '?language=de' },
    { right: 'no one', about: 'a draft', params: ({ b }) => cellParams(b, b.draftMeeting), query: '?language=de' },
  ],
  '/api/v1/search': { ...forAll, query: '?q=verschlusssache&language=de' },
  '/api/v1/sources/[source]/file': {
    right: 'read B',
    params: ({ b }) => ({ source: b.draftSource.slug }),
    showsDrafts: true,
  },
};
