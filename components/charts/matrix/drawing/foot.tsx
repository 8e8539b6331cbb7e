import { useLocale, useTranslations } from 'next-intl';
import { formatNumber } from '@/lib/i18n/formatters';
import { commonAccountVoice, sumAccounts } from '@/lib/participation/account/rules-parts';
import type { Account } from '@/lib/participation/account/types';
import { useAccountWords } from '../../account/account-words';
import { partClass, PartPattern } from '../../account/part-pattern';
import { listStacked, type StackedPart } from '../../account/stack';
import { columnPaths, highestColumn } from '../layout/lane-paths';
import type { MatrixLayout } from '../layout/layout';
import type { MatrixSeries } from '../layout/types';

const BARS = 30;
const NUMBERS = 15;

interface MatrixFootProps {
  layout: MatrixLayout;
  series: MatrixSeries;
  figure: string;
}

/** Sticky below the rows: how the members shown divide at each meeting, drawn, and part by part where there is room. */
export function MatrixFoot({ layout, series, figure }: MatrixFootProps) {
  const t = useTranslations('matrix');
  const words = useAccountWords();
  const { blocks } = layout;
  const tallies = blocks
    ? blocks.map(({ places }) => sumAccounts(places.flatMap((place) => series.tallies[place] ?? [])))
    : series.tallies;
  const voice = commonAccountVoice(tallies);
  const most = highestColumn(tallies);
  const parts = listStacked(tallies);
  const paths = columnPaths(tallies, blocks ?? layout.columns, BARS, most);
  const numbered = layout.mode === 'marks' ? parts : [];
  return (
    <div className="mx-foot">
      <div className="mx-lane" data-lane="account">
        <p className="mx-lane-label" style={{ height: BARS + 8 }}>
          <span>{t('accountLane')}</span>
          <span className="mx-scale">{blocks ? t('mostPlaces', { most }) : t('most', { most })}</span>
        </p>
        <svg className="mx-lanes" width={layout.width} height={BARS + 8} aria-hidden="true">
          <g transform="translate(0 4)">
            {parts.map((part) => (
              <g key={part}>
                <PartPattern id={`${figure}-lane-${part}`} part={part} />
                <path
                  d={paths[part]}
                  fill={`url(#${figure}-lane-${part})`}
                  className={`part-area ${partClass(part)}`}
                />
              </g>
            ))}
            <path d={`M0 ${BARS}.5H${layout.width}`} className="mx-bar-line" />
          </g>
        </svg>
      </div>
      {numbered.map((part) => (
        <div key={part} className="mx-lane" data-lane={part} data-account={sumAccounts(tallies)[part].cells}>
          <p className="mx-lane-label" style={{ height: NUMBERS }}>
            {words.name(part, voice)}
          </p>
          <svg className="mx-lanes" width={layout.width} height={NUMBERS} aria-hidden="true">
            <Numbers layout={layout} part={part} tallies={tallies} />
          </svg>
        </div>
      ))}
    </div>
  );
}

interface NumbersProps {
  layout: MatrixLayout;
  part: StackedPart;
  tallies: readonly Account[];
}

function Numbers({ layout: { columns }, part, tallies }: NumbersProps) {
  const locale = useLocale();
  return tallies.map(({ [part]: { cells } }, place) => {
    const column = columns[place];
    return column && cells > 0 ? (
      <text
        key={column.x}
        x={column.x + column.width / 2}
        y={NUMBERS - 4}
        textAnchor="middle"
        className="mx-number"
        data-part={part}
      >
        {formatNumber(cells, locale)}
      </text>
    ) : null;
  });
}
