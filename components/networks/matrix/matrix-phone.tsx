import { useTranslations } from 'next-intl';
import { useMatrixAddress } from '@/components/networks/matrix/matrix-address';
import { FilterField } from '@/components/ui/fields/filter-field';
import { MatrixMemberList } from '@/components/networks/matrix/matrix-member-list';
import type { MatrixPlan } from '@/components/networks/matrix/matrix-plan';
import { findOfNetwork } from '@/lib/participation/headlines/rules-network';
import { DEFAULT_VIEW, matrixQuery } from '@/lib/participation/matrix/schema';

interface MatrixPhoneProps {
  network: string;
  plan: MatrixPlan;
  /** The drawing that the overview shows small; null: a figure of its own is above. */
  figure: string | null;
}

const OVERVIEW_HEIGHT = 180;
/** The chosen row is found again however thin it is. In CSS pixels. */
const LEAST_MARK = 5;

/** Whom the headline names is shown first; -1: it names nobody. Of doubted seats the accounts hold unclear cells. */
function leadingRow({ matrix }: MatrixPlan): number {
  const rows = matrix.groups.flatMap((group) => group.rows);
  const finding = findOfNetwork(
    rows.map(({ account }) => ({ account, doubted: false })),
    true,
  );
  return finding.kind === 'leader' ? finding.row : -1;
}

/** For narrow screens: all rows small, and one member at a time as a list from top to bottom. */
export function MatrixPhone({ network, plan, figure }: MatrixPhoneProps) {
  const t = useTranslations('matrix.phone');
  const address = useMatrixAddress(network);
  const { view, series, layout } = plan;
  const rows = series.groups.flatMap((group) => group.rows);
  const place = Math.max(
    0,
    view.member === null ? leadingRow(plan) : rows.findIndex(({ slug }) => slug === view.member),
  );
  const row = rows[place];
  if (!row) return null;
  const chosen = layout.rows[place];
  const least = Math.max(chosen?.height ?? 0, (LEAST_MARK * layout.height) / OVERVIEW_HEIGHT);
  const neighbours = [
    { key: 'previous', neighbour: rows[place - 1] },
    { key: 'next', neighbour: rows[place + 1] },
  ] as const;
  return (
    <div className="mx-phone">
      {figure !== null && (
        <figure className="mx-overview">
          <svg
            viewBox={`0 0 ${layout.width} ${layout.height}`}
            height={OVERVIEW_HEIGHT}
            preserveAspectRatio="none"
            aria-hidden="true"
            className="mx-cells"
            data-mode={layout.mode}
          >
            <use href={`#${figure}-cells`} />
            {chosen && (
              <rect
                x="0"
                y={chosen.y + chosen.height / 2 - least / 2}
                width={layout.width}
                height={least}
                className="mx-chosen"
              />
            )}
          </svg>
          <figcaption>{t('overview', { members: rows.length, meetings: series.meetings.length })}</figcaption>
        </figure>
      )}
      <form action={address(DEFAULT_VIEW)} className="controls-form no-print">
        {Object.entries(matrixQuery({ ...view, member: null })).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FilterField
          name="member"
          label={t('choose')}
          value={row.slug}
          options={rows.map(({ slug, label }) => ({ value: slug, label }))}
        />
        <button type="submit">{t('submit')}</button>
      </form>
      <MatrixMemberList row={row} meetings={series.meetings} />
      <ul className="mx-neighbours no-print">
        {neighbours.map(({ key, neighbour }) =>
          neighbour ? (
            <li key={key}>
              <a href={address({ ...view, member: neighbour.slug })}>{t(key, { name: neighbour.label })}</a>
            </li>
          ) : null,
        )}
      </ul>
    </div>
  );
}
