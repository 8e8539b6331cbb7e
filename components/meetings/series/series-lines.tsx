'use client';

import { useTranslations } from 'next-intl';
import { useRefusalWords } from '@/components/forms/form-refusal';
import { useRegisterFormat } from '@/components/format/register-format';
import type { SeriesLine, SeriesPlan } from '@/lib/imports/series/types';

interface SeriesLinesProps {
  plan: SeriesPlan;
  hosts: Readonly<Record<string, string>>;
  typed: Readonly<Record<string, string>>;
}

/** What the list would make, line by line: what is not understood and days that are taken are named. */
export function SeriesLines({ plan, hosts, typed }: SeriesLinesProps) {
  const t = useTranslations('series');
  const format = useRegisterFormat();
  const words = useRefusalWords();
  const own: Readonly<Record<string, string>> = {
    unknown_host: t('unknownHost'),
    too_many_cells: t('tooManyCells'),
  };
  const remarkOf = (line: SeriesLine) => {
    if ('fault' in line) return <strong>{own[line.fault] ?? words.fault(line.fault)}</strong>;
    const { doubled } = line;
    if (doubled === null) return null;
    const name = `take.${line.line}`;
    return (
      <>
        <strong>
          {doubled.kind === 'meeting'
            ? t('taken', { meeting: format.name(doubled.title), date: format.date(doubled.date) })
            : t('twice', { line: doubled.line })}
        </strong>
        <label className="mt-1 flex min-h-11 items-center gap-2">
          <input type="checkbox" name={name} value="on" defaultChecked={typed[name] === 'on'} className="size-5" />
          {t('take')}
        </label>
      </>
    );
  };
  const faulty = plan.lines.filter((line) => 'fault' in line).length;
  const doubled = plan.lines.filter((line) => 'meeting' in line && line.doubled !== null).length;
  return (
    <section aria-label={t('preview')}>
      <p className="mb-3 font-medium">
        {t('summary', { count: plan.lines.length - faulty - doubled, doubled, faulty })}
      </p>
      <table className="data-table is-wide">
        <caption className="sr-only">{t('preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('date')}</th>
            <th scope="col">{t('meeting')}</th>
            <th scope="col">{t('place')}</th>
            <th scope="col">{t('host')}</th>
            <th scope="col">{t('remark')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.lines.map((line) =>
            'fault' in line ? (
              <tr key={line.line}>
                <th scope="row">{line.written}</th>
                <td />
                <td />
                <td />
                <td>{remarkOf(line)}</td>
              </tr>
            ) : (
              <tr key={line.line}>
                <th scope="row">{format.date(line.meeting.date)}</th>
                <td>{format.name(line.meeting.title)}</td>
                <td>{line.meeting.place ? format.name(line.meeting.place) : null}</td>
                <td>{line.meeting.hostMemberId === null ? null : hosts[String(line.meeting.hostMemberId)]}</td>
                <td>{remarkOf(line)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
