import { useLocale, useTranslations } from 'next-intl';
import { ChoiceLinks } from '@/components/ui/choice-links';
import { FilterField } from '@/components/ui/fields/filter-field';
import { MATRIX_ANCHOR, useMatrixAddress } from '@/components/networks/matrix/matrix-address';
import type { MatrixPlan } from '@/components/networks/matrix/matrix-plan';
import { MEMBER_KINDS, SEAT_KINDS } from '@/lib/members/types';
import { isDense } from '@/lib/participation/matrix/rules-windows';
import { DEFAULT_VIEW, matrixQuery } from '@/lib/participation/matrix/schema';
import { MATRIX_AXES, MATRIX_GROUPINGS, MATRIX_SIZES, MATRIX_SORTS } from '@/lib/participation/matrix/types';
import type { NetworkRecord } from '@/lib/participation/pages/types';

interface MatrixControlsProps {
  record: NetworkRecord;
  plan: MatrixPlan;
}

/**
 * Chooses the view of the matrix: links and one plain form, which lead to an address that can be shared. Folded behind a
 * line that says what is shown, until something was chosen.
 */
export function MatrixControls({ record: { network, members }, plan }: MatrixControlsProps) {
  const { view, axis, sort, matrix, rowCount, isWhole } = plan;
  const t = useTranslations('matrix.controls');
  const kinds = useTranslations('terms.memberKind');
  const seats = useTranslations('status.seat');
  const locale = useLocale();
  const address = useMatrixAddress(network.slug);
  const kindsHere = MEMBER_KINDS.filter((kind) => members.some(({ member }) => member.kind === kind));
  const seatsHere = SEAT_KINDS.filter((kind) =>
    members.some((member) => member.seats.some((seat) => seat.kind === kind)),
  );
  // Where all meetings have room, each has its column anyway.
  const sizes = MATRIX_SIZES.filter((size) => size !== 'meetings' || view.size === size || isDense(matrix.meetings));
  const all = { value: '', label: t('all') };
  const { axis: chosenAxis, size, member } = view;
  const kept = matrixQuery({ ...DEFAULT_VIEW, axis: chosenAxis, size, member });
  const isChosen = Object.keys(matrixQuery({ ...view, member: null })).length > 0;
  return (
    <details className="controls-fold no-print" open={isChosen} lang={locale}>
      <summary>
        {t('state', {
          ...{ shown: rowCount, all: members.length, whole: isWhole ? 'yes' : 'no', meetings: matrix.meetings.length },
          sort: t(`sortChoice.${sort}`),
        })}{' '}
        <span className="controls-change">{t('change')}</span>
      </summary>
      <section className="controls" aria-label={t('label')}>
        <ChoiceLinks
          label={t('axis')}
          choices={MATRIX_AXES.map((choice) => ({
            label: t(`axisChoice.${choice}`),
            href: address({ ...view, axis: choice }),
            current: axis === choice,
          }))}
        />
        <ChoiceLinks
          label={t('size')}
          choices={sizes.map((choice) => ({
            label: t(`sizeChoice.${choice}`),
            href: address({ ...view, size: choice }),
            current: view.size === choice,
          }))}
        />
        <form action={address(DEFAULT_VIEW)} className="controls-form">
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <FilterField
            name="sort"
            label={t('sort')}
            value={sort}
            options={MATRIX_SORTS.map((value) => ({ value, label: t(`sortChoice.${value}`) }))}
          />
          <FilterField
            name="group"
            label={t('group')}
            value={view.group}
            options={MATRIX_GROUPINGS.map((value) => ({ value, label: t(`groupChoice.${value}`) }))}
          />
          {kindsHere.length > 1 && (
            <FilterField
              name="kind"
              label={t('kind')}
              value={view.kind ?? ''}
              options={[all, ...kindsHere.map((value) => ({ value, label: kinds(value) }))]}
            />
          )}
          {seatsHere.length > 1 && (
            <FilterField
              name="seat"
              label={t('seat')}
              value={view.seat ?? ''}
              options={[all, ...seatsHere.map((value) => ({ value, label: seats(value) }))]}
            />
          )}
          <YearField name="from" label={t('from')} year={view.from} />
          <YearField name="to" label={t('to')} year={view.to} />
          <button type="submit">{t('submit')}</button>
          {Object.keys(matrixQuery(view)).length > 0 && (
            <a href={address(DEFAULT_VIEW)} className="controls-reset">
              {t('reset')}
            </a>
          )}
        </form>
      </section>
      <span id={MATRIX_ANCHOR} />
    </details>
  );
}

function YearField({ name, label, year }: { name: string; label: string; year: number | null }) {
  return (
    <label>
      <span>{label}</span>
      <input
        name={name}
        inputMode="numeric"
        pattern="[1-9][0-9]{3}"
        maxLength={4}
        size={4}
        defaultValue={year ?? ''}
        autoComplete="off"
      />
    </label>
  );
}
