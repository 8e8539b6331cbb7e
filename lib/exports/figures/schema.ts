import { z } from 'zod';
import { isWritten, type AddressQuery } from '@/lib/core/address-query';
import { LOCALES } from '@/lib/core/localised-text';
import { slugSchema } from '@/lib/core/schema-text';
import { figureQuery, GAPS_FIGURE_NAME } from '@/lib/exports/figures/rules-address';
import { FIGURE_FORMATS, FIGURE_KINDS, type FigureAddress, type FigureKind } from '@/lib/exports/figures/types';
import { CHARTS_OF } from '@/lib/participation/charts/rules';
import type { ChartKind, ChartSubject } from '@/lib/participation/charts/types';
import { readCompareView } from '@/lib/participation/compare/schema';
import { FEWEST_COMPARED } from '@/lib/participation/compare/types';
import { readGapsView } from '@/lib/participation/gaps/schema-list';
import { readMatrixView } from '@/lib/participation/matrix/schema';
import { readQuestionView } from '@/lib/participation/questions/schema';

const FILE = new RegExp(`^(.+)\\.(${FIGURE_FORMATS.join('|')})$`);

const pathSchema = z
  .tuple([z.enum(LOCALES), z.enum(FIGURE_KINDS)], z.string().max(140))
  .transform(([locale, kind, ...rest], context) => {
    const [, last, format] = FILE.exec(rest.at(-1) ?? '') ?? [];
    const slugs = z.array(slugSchema).safeParse([...rest.slice(0, -1), last]);
    if (slugs.success) return { locale, kind, slugs: slugs.data, format: z.enum(FIGURE_FORMATS).parse(format) };
    context.addIssue({ code: 'custom', message: 'not_a_figure' });
    return z.NEVER;
  });

const readChart = (of: ChartSubject['of'], name: string | undefined): ChartKind | undefined =>
  CHARTS_OF[of].find((chart) => chart === name);

/** As many slugs as each kind needs. */
const READERS: Readonly<Record<FigureKind, (slugs: readonly string[], query: AddressQuery) => FigureAddress | null>> = {
  network: ([network, ...more], query) =>
    network !== undefined && more.length === 0 ? { kind: 'network', network, view: readMatrixView(query) } : null,
  member: ([member, network, ...more]) =>
    member !== undefined && network !== undefined && more.length === 0 ? { kind: 'member', member, network } : null,
  compare: ([network, ...more], query) => {
    const view = readCompareView({ ...query, network });
    return network !== undefined && more.length === 0 && view.members.length >= FEWEST_COMPARED
      ? { kind: 'compare', network, view }
      : null;
  },
  gaps: ([name, ...more], query) =>
    name === GAPS_FIGURE_NAME && more.length === 0
      ? { kind: 'gaps', view: { ...readGapsView(query), lines: 'first' } }
      : null,
  question: ([network, member, ...more], query) => {
    const view = readQuestionView({ ...query, network, member });
    return network !== undefined && member !== undefined && more.length === 0 && view.question !== null
      ? { kind: 'question', network, member, view }
      : null;
  },
  'network-chart': ([network, name, ...more]) => {
    const chart = readChart('network', name);
    return network !== undefined && chart && more.length === 0 ? { kind: 'network-chart', network, chart } : null;
  },
  'member-chart': ([member, network, name, ...more]) => {
    const chart = readChart('member', name);
    return member !== undefined && network !== undefined && chart && more.length === 0
      ? { kind: 'member-chart', member, network, chart }
      : null;
  },
};

/**
 * What the address of a figure's file asks for; null: no figure has such an address.
 *
 * @param path what stands behind `/api/v1/figures/`: language, kind, names, the last with the file's ending
 */
export function readFigureAddress(path: readonly string[], query: AddressQuery) {
  const parsed = pathSchema.safeParse(path);
  if (!parsed.success) return null;
  const { locale, kind, slugs, format } = parsed.data;
  const address = READERS[kind](slugs, query);
  // One view has one address: of what is kept by address nothing is made twice.
  return address && { locale, address, format, isCanonical: isWritten(query, figureQuery(address)) };
}
