import { countAccount } from '@/lib/participation/account/rules-parts';
import { divideStack, PART_SHAPE } from '../../account/stack';
import { runPaths, type MarkPaths, type MarkRun } from '../../status/mark-parts';
import { SHAPE_ORDER } from '../../status/shape-names';
import { textWidth } from '../../timeline/layout/tiers';
import { BETWEEN } from './blocks';
import type { MatrixLayout, PlacedMatrixRow } from './layout';
import type { MatrixBlock, MatrixColumn } from './placed';
import type { MatrixCell } from './types';

/** However small a share is, it can be seen. In CSS pixels. */
export const LEAST_PART = 3;
const NUMBER = { font: 11, room: 3 };

const cellsOf = (cells: readonly MatrixCell[], { places }: MatrixBlock): MatrixCell[] =>
  places.flatMap((place) => cells[place] ?? []);

interface Divided {
  block: MatrixBlock;
  parts: ReturnType<typeof divideStack>;
  missed: number;
}

const divided = (cells: readonly MatrixCell[], blocks: readonly MatrixBlock[]): Divided[] =>
  blocks.map((block) => {
    const account = countAccount(cellsOf(cells, block));
    return { block, parts: divideStack(account, block.width, LEAST_PART), missed: account.known_absence.cells };
  });

/** Presence lies behind a block as a whole, and behind neighbouring ones without a seam, which is drawn apart. */
function presenceRuns(blocks: readonly Divided[]): MarkRun[] {
  const runs: MarkRun[] = [];
  for (const { block, parts } of blocks) {
    if (!parts.some(({ part }) => part === 'attended')) continue;
    const last = runs.at(-1);
    if (last && block.x - (last.x + last.width) <= BETWEEN) last.width = block.x + block.width - last.x;
    else runs.push({ name: 'present', x: block.x, width: block.width });
  }
  return runs;
}

type Drawn = Pick<MatrixLayout, 'rows' | 'metrics'>;

/** The blocks of all rows, as few elements as there are shapes and inks. */
export function blockPaths({ rows, metrics: { top, strip } }: Drawn, blocks: readonly MatrixBlock[]): MarkPaths[] {
  return runPaths(
    rows.flatMap(({ row, y }) => {
      const all = divided(row.cells, blocks);
      const others = all.flatMap(({ block, parts }) =>
        parts
          .filter(({ part }) => part !== 'attended')
          .map(({ part, from, length }): MarkRun => ({ name: PART_SHAPE[part], x: block.x + from, width: length })),
      );
      const at = { y: y + top, height: strip };
      // Presence alone has no dots: so many would be read as a pattern.
      return [
        { runs: presenceRuns(all), strip: { ...at, cell: 1 } },
        { runs: others, strip: { ...at, cell: blocks[0]?.width ?? 1 } },
      ];
    }),
    SHAPE_ORDER,
  );
}

/** Where one year ends and the next begins. */
export const seamPath = (blocks: readonly MatrixColumn[], height: number): string =>
  blocks.map(({ x, width }) => `M${x + width + BETWEEN / 2} 0V${height}`).join('');

/** The numbers of a row: on the absence where it has room for them, else beside it, else over both. */
export interface BlockNumbers {
  place: 'inside' | 'beside' | 'over';
  text: string;
  /** One a digit. */
  x: string;
  y: number;
}

export function blockNumbers(
  { row, y }: PlacedMatrixRow,
  { top, strip }: MatrixLayout['metrics'],
  blocks: readonly MatrixBlock[],
): BlockNumbers[] {
  const digit = textWidth('0', NUMBER.font);
  const numbers = divided(row.cells, blocks).flatMap(({ block, parts, missed }) => {
    if (missed === 0) return [];
    const text = String(missed);
    const wide = text.length * digit;
    const absence = parts.find(({ part }) => part === 'known_absence');
    const [from, length] = [block.x + (absence?.from ?? 0), absence?.length ?? 0];
    const place: BlockNumbers['place'] =
      length >= wide + NUMBER.room ? 'inside' : block.width - length >= wide + 1 ? 'beside' : 'over';
    const start = {
      inside: from + (length - wide) / 2,
      beside: from + length + 1.5,
      over: block.x + (block.width - wide) / 2,
    }[place];
    return [{ place, text, at: [...text].map((_, at) => Math.round((start + at * digit) * 10) / 10) }];
  });
  return (['inside', 'beside', 'over'] as const).flatMap((place) => {
    const own = numbers.filter((number) => number.place === place);
    if (own.length === 0) return [];
    return [
      {
        place,
        text: own.map(({ text }) => text).join(''),
        x: own.flatMap(({ at }) => at).join(' '),
        y: y + top + strip / 2 + 4,
      },
    ];
  });
}
