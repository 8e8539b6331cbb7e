import { GAPS_LIST_TAG, MEMBERS_LIST_TAG, memberTags, NETWORKS_LIST_TAG, networkTags } from '@/lib/core/cache-tags';
import { routing } from '@/lib/i18n/routing';

/** An address that takes long to be answered, and of what its answer is made. */
export interface HeavyAddress {
  /** Whether it is for people, who are told in a page what is wrong. */
  isPage: boolean;
  /** Whatever is kept of it goes with these (lib/core/cache-tags.ts); null where it is not for everybody, and never kept. */
  tags: string[] | null;
}

type Tags = (params: URLSearchParams, slug: string) => string[] | null;

/** Pages that are made for each view of them, by where they lead. */
const PAGES = {
  '/networks/[network]/matrix': (params, slug) => [...networkTags(slug), ...memberTags(params.get('member') ?? '')],
  '/networks/[network]/print': () => null,
  '/member-list': () => [MEMBERS_LIST_TAG, NETWORKS_LIST_TAG],
  // They name everybody and every network; and whatever they compare, any change may show.
  '/questions': () => [NETWORKS_LIST_TAG],
  '/compare': () => [NETWORKS_LIST_TAG],
  // It draws whole records, of which the list knows only the length of their gaps.
  '/gaps/selection': () => [GAPS_LIST_TAG, NETWORKS_LIST_TAG],
} as const satisfies Partial<Record<keyof typeof routing.pathnames, Tags>>;

/** A network's lists hold more than its pages show, such as members' other names: any change may show in them. */
export const DOWNLOAD_TAGS = [NETWORKS_LIST_TAG];

const DOWNLOAD = /^\/api\/v1\/networks\/([^/]+)\/[a-z]+\.(?:csv|xlsx|ods)$/;

/** Figures as files and for frames; a citation bears the day it was asked for, and is made at once. */
const FIGURE = /^\/(?:api\/v1\/figures\/.+\.(?:svg|png|csv|xlsx|json)|embed\/.+)$/;

const SLUG = '([^/]+)';
const pageRoutes = Object.entries(PAGES).flatMap(([page, tags]) =>
  routing.locales.map((locale) => {
    const words = routing.pathnames[page as keyof typeof PAGES][locale];
    const prefix = locale === routing.defaultLocale ? '' : `/${locale}`;
    const path = new RegExp(`^${prefix}${words.replace(/\[\w+\]/, SLUG)}/?$`);
    return { path, tags: tags as Tags, isPage: true };
  }),
);
const routes = [
  ...pageRoutes,
  { path: FIGURE, isPage: false, tags: (() => DOWNLOAD_TAGS) satisfies Tags },
  {
    path: DOWNLOAD,
    isPage: false,
    tags: ((params) => (params.has('drafts') ? null : DOWNLOAD_TAGS)) satisfies Tags,
  },
];

/** @param url path and query as they were asked for */
export function readHeavyAddress(url: string): HeavyAddress | null {
  const [path = '', query = ''] = url.split('?', 2);
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return null;
  }
  for (const route of routes) {
    const found = route.path.exec(plain);
    if (found) return { isPage: route.isPage, tags: route.tags(new URLSearchParams(query), found[1] ?? '') };
  }
  return null;
}
