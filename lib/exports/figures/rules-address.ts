import type { Locale } from '@/lib/core/localised-text';
import type { FigureAddress, FigureFormat, FigureKind } from '@/lib/exports/figures/types';
import {
  compareHref,
  gapsHref,
  getPathname,
  matrixHref,
  memberChartsHref,
  memberHref,
  networkChartsHref,
  networkHref,
  questionsHref,
  type Href,
} from '@/lib/i18n/navigation';
import { compareQuery } from '@/lib/participation/compare/schema';
import { gapsQuery } from '@/lib/participation/gaps/schema-list';
import { matrixQuery } from '@/lib/participation/matrix/schema';
import { questionQuery } from '@/lib/participation/questions/schema';

type Query = Record<string, string | string[]>;

interface Written {
  /** What stands behind language and kind. */
  path: string;
  query: Query;
  /** The page on which the figure stands, in the same view. */
  page: Href;
  /** Where it stands on that page, if other figures do, too. */
  mark?: string;
}

/** The list of gaps is one figure in many views; a path needs a name. */
export const GAPS_FIGURE_NAME = 'longest';

type Writers = { readonly [Kind in FigureKind]: (address: Extract<FigureAddress, { kind: Kind }>) => Written };

const WRITERS: Writers = {
  network: ({ network, view }) => {
    const query = matrixQuery(view);
    const isWhole = Object.keys(query).length === 0;
    return { path: network, query, page: isWhole ? networkHref(network) : matrixHref(network, query) };
  },
  member: ({ member, network }) => ({ path: `${member}/${network}`, query: {}, page: memberHref(member) }),
  compare: ({ network, view }) => {
    // The network stands in the path: a comparison in all networks has a figure in each.
    const { network: _everywhere, ...query } = compareQuery(view);
    return { path: network, query, page: compareHref(compareQuery({ ...view, network })) };
  },
  // How many lines the page lists makes no other figure.
  gaps: ({ view }) => {
    const query = gapsQuery({ ...view, lines: 'first' });
    return { path: GAPS_FIGURE_NAME, query, page: gapsHref(query) };
  },
  question: ({ network, member, view }) => {
    const query = questionQuery({ ...view, network: null, member: null });
    return { path: `${network}/${member}`, query, page: questionsHref(questionQuery({ ...view, network, member })) };
  },
  'network-chart': ({ network, chart }) => ({
    ...{ path: `${network}/${chart}`, query: {}, page: networkChartsHref(network), mark: chart },
  }),
  'member-chart': ({ member, network, chart }) => ({
    ...{
      path: `${member}/${network}/${chart}`,
      query: {},
      page: memberChartsHref(member),
      mark: `${network}-${chart}`,
    },
  }),
};

const write = (address: FigureAddress): Written =>
  (WRITERS[address.kind] as (address: FigureAddress) => Written)(address);

export const figureQuery = (address: FigureAddress): Query => write(address).query;

/** Where a figure stands, in a language. */
export function figurePageAddress(locale: Locale, address: FigureAddress): string {
  const { page, mark } = write(address);
  return getPathname({ locale, href: page }) + (mark === undefined ? '' : `#${mark}`);
}

const inAddress = (query: Query): string => {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
  ).toString();
  return search === '' ? '' : `?${search}`;
};

/** Where a figure is found as a file. */
export function figureFileAddress(
  locale: Locale,
  address: FigureAddress,
  format: Exclude<FigureFormat, 'html'>,
): string {
  const { path, query } = write(address);
  return `/api/v1/figures/${locale}/${address.kind}/${path}.${format}${inAddress(query)}`;
}

/** Where a figure is found for the frame of another page. */
export function figureEmbedAddress(locale: Locale, address: FigureAddress): string {
  const { path, query } = write(address);
  return `/embed/${locale}/${address.kind}/${path}${inAddress(query)}`;
}

/** The name of its files, without the ending. */
export const figureFileName = (address: FigureAddress): string =>
  `${address.kind}-${write(address).path.replaceAll('/', '-')}`;
