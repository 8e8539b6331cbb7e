import { useTranslations } from 'next-intl';
import { StatusSymbol } from '@/components/charts/status/status-symbol';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { DERIVED_STATUSES, type CellStatus } from '@/lib/participation/cells/types';

const STATUSES: readonly CellStatus[] = [...ATTENDANCE_STATUSES, ...DERIVED_STATUSES];

/** Every status with its symbol, its word and what it means for counting. */
export function StatusCatalogue() {
  const t = useTranslations('method.status');
  const words = useTranslations('status.cell');
  return (
    <dl className="grid gap-x-10 lg:grid-cols-2">
      {STATUSES.map((status) => (
        <div key={status} className="border-b border-line py-2.5">
          <dt className="flex items-center gap-2 font-semibold">
            <StatusSymbol status={status} />
            {words(status)}
          </dt>
          <dd>{t(status)}</dd>
        </div>
      ))}
    </dl>
  );
}
