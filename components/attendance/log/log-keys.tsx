import { useTranslations } from 'next-intl';
import { StatusSymbol } from '@/components/charts/status/status-symbol';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';

/** The legend of the keys: symbol, letter, word. */
export function LogKeys() {
  const t = useTranslations('admin.log');
  const status = useTranslations('status');
  return (
    <section aria-labelledby="log-keys" className="mb-6 border-s-4 border-line-strong bg-surface px-5 py-4">
      <h3 id="log-keys">{t('keys')}</h3>
      <p className="mt-1 max-w-measure text-sm">{t('keysHint')}</p>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {ATTENDANCE_STATUSES.map((name) => (
          <li key={name} className="flex items-center gap-1.5">
            <kbd className="log-key">{status(`letter.${name}`)}</kbd>
            <StatusSymbol status={name} />
            {status(`cell.${name}`)}
          </li>
        ))}
        <li className="flex items-center gap-1.5">
          <kbd className="log-key">{t('clear')}</kbd>
          <StatusSymbol status="not_recorded" />
          {status('cell.not_recorded')}
        </li>
      </ul>
    </section>
  );
}
