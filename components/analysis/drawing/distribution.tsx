import type { Picture } from '@/components/figure/picture/types';
import { textWidth } from '@/components/charts/timeline/layout/tiers';
import type { Chart, DistributedMember } from '@/lib/participation/charts/types';
import { binSize, countTicks, labelEvery, rounded } from './scale';
import type { ChartLabels } from './types';

type Distribution = Extract<Chart, { kind: 'distribution' }>;

/** So many members have a dot each; of more a column tells how many they are. */
const MOST_DOTS = 60;
/** Higher counts have no place of their own among dots. */
const MOST_PLACES = 24;
const DOT = 11;
const LABEL = 12;
const MARGIN = 8;
const TOP = 40;
const FOOT = 40;
/** A column of dots is no higher. */
const HIGHEST = 14;

export const drawsDots = ({ members }: Pick<Distribution, 'members'>): boolean =>
  members.length <= MOST_DOTS && (members[0]?.missed ?? 0) < MOST_PLACES;

/** Members by the meetings they missed, the median, and the one whose chart it is. */
export const drawDistribution = (chart: Distribution, labels: ChartLabels, width: number): Picture =>
  (drawsDots(chart) ? drawDots : drawBins)(chart, labels, width);

const byMissed = (members: readonly DistributedMember[]): Map<number, DistributedMember[]> => {
  const groups = new Map<number, DistributedMember[]>();
  for (const one of members) {
    const group = groups.get(one.missed);
    if (group) group.push(one);
    else groups.set(one.missed, [one]);
  }
  return groups;
};

function drawDots({ members, median, chosen }: Distribution, labels: ChartLabels, width: number): Picture {
  const most = members[0]?.missed ?? 0;
  const groups = byMissed(members);
  const step = (width - 2 * MARGIN) / (most + 1);
  const largest = Math.max(...[...groups.values()].map(({ length }) => length));
  // Where many are alike they stand side by side as well, as far as there is room.
  const beside = Math.max(1, Math.min(Math.floor((step - 8) / DOT), Math.ceil(largest / HIGHEST)));
  const rows = Math.ceil(largest / beside);
  const ground = TOP + rows * DOT;
  const x = (missed: number): number => rounded(MARGIN + (missed + 0.5) * step);
  // Who missed most is told by name, where few did; so is whoever's chart it is.
  const last = groups.get(most) ?? [];
  const named = chosen ? [chosen] : most > median && last.length <= 2 ? last : [];
  const name = named.map((one) => labels.member(one).name).join(', ');
  const at = named[0]?.missed ?? most;
  const high = ground - Math.ceil((groups.get(at)?.length ?? 1) / beside) * DOT - 8;
  const body = (
    <g className="an-dots">
      <Median x={x(median)} ground={ground} width={width} label={labels.median} />
      {[...groups].map(([missed, group]) =>
        group.map((one, place) => {
          const { title, href } = labels.member(one);
          const [row, column] = [Math.floor(place / beside), place % beside];
          const inRow = Math.min(beside, group.length - row * beside);
          const cx = rounded(x(missed) + (column - (inRow - 1) / 2) * DOT);
          return (
            <a key={one.member.slug} href={href} data-missed={missed}>
              <title>{title}</title>
              <circle
                cx={cx}
                cy={ground - DOT / 2 - row * DOT}
                r="4.5"
                className={named.includes(one) ? 'an-chosen' : 'an-dot'}
              />
            </a>
          );
        }),
      )}
      {named.length > 0 ? <Name x={x(at)} y={high} name={name} width={width} /> : null}
      <Counts
        counts={Array.from({ length: most + 1 }, (_, missed) => ({ x: x(missed), label: labels.number(missed) }))}
        step={step}
        ground={ground}
      />
      <Foot ground={ground} width={width} label={labels.missed} />
    </g>
  );
  return { width, height: ground + FOOT, isFixed: false, key: [], body };
}

function drawBins({ members, median, chosen }: Distribution, labels: ChartLabels, width: number): Picture {
  const most = members[0]?.missed ?? 0;
  const size = binSize(most, width < 500 ? 12 : 24);
  const bins = Array.from({ length: Math.floor(most / size) + 1 }, (_, place) => ({
    from: place * size,
    count: members.filter(({ missed }) => Math.floor(missed / size) === place).length,
  }));
  const step = (width - 2 * MARGIN) / bins.length;
  const top = countTicks(Math.max(...bins.map(({ count }) => count))).at(-1) ?? 1;
  const height = width < 500 ? 110 : 150;
  const ground = TOP + height;
  const x = (missed: number): number => rounded(MARGIN + ((missed + 0.5) / size) * step);
  const named = chosen ?? members[0] ?? null;
  const at = named ? Math.floor(named.missed / size) : -1;
  const name = named && (chosen || members[1]?.missed !== named.missed) ? labels.member(named) : null;
  const body = (
    <g className="an-dots">
      <Median x={x(median)} ground={ground} width={width} label={labels.median} />
      {bins.map(({ from, count }, place) => {
        const tall = count === 0 ? 0 : Math.max(3, (count / top) * height);
        const left = rounded(MARGIN + place * step + 1);
        return (
          <g key={from} data-bin={from} data-count={count}>
            <title>{`${from}–${from + size - 1}: ${count}`}</title>
            <rect
              x={left}
              width={rounded(step - 2)}
              y={rounded(ground - tall)}
              height={rounded(tall)}
              className={place === at && name ? 'an-chosen' : 'an-dot'}
            />
            {count > 0 && step >= 18 ? (
              <text
                className="an-number"
                x={rounded(left + step / 2 - 1)}
                y={rounded(ground - tall) - 5}
                textAnchor="middle"
              >
                {count}
              </text>
            ) : null}
          </g>
        );
      })}
      {name && named ? (
        <Name
          x={x(named.missed)}
          y={rounded(ground - Math.max(3, ((bins[at]?.count ?? 0) / top) * height)) - 20}
          name={name.title}
          width={width}
        />
      ) : null}
      <Counts
        counts={bins.map(({ from }, place) => ({
          x: rounded(MARGIN + (place + 0.5) * step),
          label: size === 1 ? labels.number(from) : `${from}–${from + size - 1}`,
        }))}
        step={step}
        ground={ground}
      />
      <Foot ground={ground} width={width} label={labels.missed} />
    </g>
  );
  return { width, height: ground + FOOT, isFixed: false, key: [], body };
}

/** A label beside a place, on the side that has room. */
const anchor = (x: number, length: number, width: number) =>
  x + length <= width ? ({ textAnchor: 'start' } as const) : ({ textAnchor: 'end' } as const);

function Median({ x, ground, width, label }: { x: number; ground: number; width: number; label: string }) {
  const side = anchor(x, textWidth(label, LABEL) + 8, width);
  return (
    <g className="an-median">
      <path d={`M${x} 6V${ground}`} />
      <text x={x + (side.textAnchor === 'start' ? 6 : -6)} y="15" {...side}>
        {label}
      </text>
    </g>
  );
}

function Name({ x, y, name, width }: { x: number; y: number; name: string; width: number }) {
  const half = textWidth(name, LABEL) / 2;
  const at = Math.max(half, Math.min(width - half, x));
  return (
    <text className="an-name" x={rounded(at)} y={rounded(Math.max(28, y))} textAnchor="middle">
      {name}
    </text>
  );
}

function Counts({
  counts,
  step,
  ground,
}: {
  counts: readonly { x: number; label: string }[];
  step: number;
  ground: number;
}) {
  const every = labelEvery(step, Math.max(...counts.map(({ label }) => textWidth(label, LABEL))) + 8);
  return counts.map(({ x, label }, place) =>
    place % every === 0 ? (
      <text key={label} className="an-label" x={x} y={ground + 16} textAnchor="middle">
        {label}
      </text>
    ) : null,
  );
}

const Foot = ({ ground, width, label }: { ground: number; width: number; label: string }) => (
  <>
    <path className="an-ground" d={`M${MARGIN} ${ground}H${width - MARGIN}`} />
    <text className="an-label" x={MARGIN} y={ground + 34}>
      {label}
    </text>
  </>
);
