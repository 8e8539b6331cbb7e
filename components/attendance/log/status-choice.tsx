'use client';

import { useTranslations } from 'next-intl';
import { StatusSymbol } from '@/components/charts/status/status-symbol';
import { LOG_CHOICES, logChoiceValue, type LogChoice } from '@/components/attendance/log/log-choices';

interface StatusChoiceProps {
  /** Name of the field in the form. */
  name: string;
  member: string;
  chosen: LogChoice;
  onChoose: (choice: LogChoice) => void;
  error: string | undefined;
}

/** What the source says of one member: one of the statuses, or nothing. Without JavaScript an ordinary radio group. */
export function StatusChoice({ name, member, chosen, onChoose, error }: StatusChoiceProps) {
  const t = useTranslations('admin.log');
  const status = useTranslations('status');
  const errorId = `${name.replaceAll('.', '-')}-error`;
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t('statusOf', { member })}</legend>
      <div className="flex flex-wrap">
        {LOG_CHOICES.map((choice) => (
          <label key={choice} className="status-choice" title={status(`cell.${choice}`)}>
            <input
              type="radio"
              name={name}
              value={logChoiceValue(choice)}
              checked={choice === chosen}
              onChange={() => onChoose(choice)}
              data-choice={choice}
              aria-describedby={error ? errorId : undefined}
              data-fault={error && choice === chosen ? true : undefined}
              className="sr-only"
            />
            <StatusSymbol status={choice} />
            <span aria-hidden="true">{choice === 'not_recorded' ? '0' : status(`letter.${choice}`)}</span>
            <span className="sr-only">{status(`cell.${choice}`)}</span>
          </label>
        ))}
      </div>
      {error ? (
        <p id={errorId} className="mt-1 border-s-4 border-absent ps-3 text-sm font-medium text-absent">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
