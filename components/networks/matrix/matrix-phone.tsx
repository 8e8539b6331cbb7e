import { useTranslations } from 'next-intl';
import { PhoneRows } from '@/components/charts/matrix/phone/phone-rows';
import { useMatrixAddress } from '@/components/networks/matrix/matrix-address';
import { FilterField } from '@/components/ui/fields/filter-field';
import { MatrixMemberList } from '@/components/networks/matrix/matrix-member-list';
import type { MatrixPlan } from '@/components/networks/matrix/matrix-plan';
import { findOfNetwork } from '@/lib/participation/headlines/rules-network';
import { DEFAULT_VIEW, matrixQuery } from '@/lib/participation/matrix/schema';

interface MatrixPhoneProps {
  network: string;
  plan: MatrixPlan;
  /** All rows stand here; otherwise a figure that a phone has room for is above. */
  hasRows: boolean;
}

/** Whom the headline names is shown first; -1: it names nobody. Of doubted seats the accounts hold unclear cells. */
function leadingRow({ matrix }: MatrixPlan): number {
  const rows = matrix.groups.flatMap((group) => group.rows);
  const finding = findOfNetwork(
    rows.map(({ account }) => ({ account, doubted: false })),
    true,
  );
  return finding.kind === 'leader' ? finding.row : -1;
}

/** For narrow screens: all rows, and one member at a time as a list from top to bottom. */
export function MatrixPhone({ network, plan, hasRows }: MatrixPhoneProps) {
  const t = useTranslations('matrix.phone');
  const address = useMatrixAddress(network);
  const { view, series } = plan;
  const rows = series.groups.flatMap((group) => group.rows);
  const place = Math.max(
    0,
    view.member === null ? leadingRow(plan) : rows.findIndex(({ slug }) => slug === view.member),
  );
  const row = rows[place];
  if (!row) return null;
  const neighbours = [
    { key: 'previous', neighbour: rows[place - 1] },
    { key: 'next', neighbour: rows[place + 1] },
  ] as const;
  return (
    <div className="mx-phone">
      {hasRows ? <PhoneRows series={series} /> : null}
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
