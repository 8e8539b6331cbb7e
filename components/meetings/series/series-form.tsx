'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { OfficeForm } from '@/components/forms/office-form';
import { faultsByField, useRefusalWords } from '@/components/forms/form-refusal';
import { RecordControl } from '@/components/forms/record-control';
import type { RecordField } from '@/components/forms/record-field';
import { KeptTypingPanel } from '@/components/forms/typing/kept-typing-panel';
import { useKeptTyping } from '@/components/forms/typing/use-kept-typing';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { SeriesLines } from '@/components/meetings/series/series-lines';
import { FIELD_ROWS } from '@/components/ui/fields/field-frame';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { planSeriesAction } from '@/lib/imports/series/actions';
import type { SeriesPlan } from '@/lib/imports/series/types';

interface SeriesFormProps {
  networkId: number;
  /** Asked for a rule, for the list of days, and for all of its meetings. */
  fields: Readonly<Record<'rule' | 'days' | 'all', readonly RecordField[]>>;
  /** Names of members, by id. */
  hosts: Readonly<Record<string, string>>;
  /** Address of a batch, with `:id` for its number. */
  batchAddress: string;
}

/** A rule writes days, days are looked at, and made: one form all the way, with a script or without. */
export function SeriesForm({ networkId, fields, hosts, batchAddress }: SeriesFormProps) {
  const t = useTranslations('series');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(planSeriesAction);
  const { outcome, typed } = state;
  const answer = outcome?.ok ? outcome.value : null;
  const refusal = outcome && !outcome.ok ? outcome.reason : null;
  const made = answer?.step === 'made' ? answer : null;
  const typing = useKeptTyping(attributes.ref, made);
  const fresh = answer?.step === 'read' ? answer.plan : refusal && 'plan' in refusal ? refusal.plan : null;
  const [shown, setShown] = useState<SeriesPlan | null>(null);
  if (fresh && fresh !== shown) setShown(fresh);
  const faults = faultsByField(refusal);
  const fieldWords: Readonly<Record<string, string>> = {
    faulty_lines: t('faultyLines'),
    day_needed: t('dayNeeded'),
  };
  const errorOf = (name: string): string | undefined => {
    const code = faults[name];
    return code === undefined ? undefined : (fieldWords[code] ?? words.fault(code));
  };
  if (made)
    return (
      <FormMessage tone="done" ref={message}>
        <p className="font-medium">{t('made', { count: made.counts.meetingsCreated, leftOut: made.leftOut })}</p>
        <p className="mt-1">
          <a href={batchAddress.replace(':id', String(made.batchId))}>{t('toBatch')}</a>
        </p>
      </FormMessage>
    );
  const labelOf = (name: string) =>
    Object.values(fields)
      .flat()
      .find((field) => field.name === name)?.label ?? name;
  const group = (of: readonly RecordField[]) => (
    <div className="grid gap-x-6 sm:grid-cols-2">
      {of.map((field) => (
        // What the rule has written takes the place of what was typed.
        <div
          key={field.name === 'days' ? `days ${typed['days'] ?? ''}` : field.name}
          className={`${FIELD_ROWS} pb-5 ${field.half ? '' : 'sm:col-span-2'}`}
        >
          <RecordControl
            field={field}
            formId="series"
            value={(outcome ? typed[field.name] : INITIAL[field.name]) ?? ''}
            error={errorOf(field.name)}
            optional={form('optional')}
            understood={form('understood')}
          />
        </div>
      ))}
    </div>
  );
  return (
    <OfficeForm
      id="series"
      className="space-y-6"
      pending={pending}
      message={message}
      attributes={attributes}
      refused={refusal && (refusal.kind === 'list_changed' ? t('listChanged') : words.reason(refusal.kind))}
      asked={{ refusal, typed, labelOf }}
      hidden={{ networkId, ...(shown && { digest: shown.digest }) }}
      submit={null}
    >
      <KeptTypingPanel typing={typing} />
      <div className="max-w-3xl space-y-6">
        <fieldset>
          <legend className="mb-3 font-bold">{t('rule')}</legend>
          {group(fields.rule)}
          <FormSubmit pending={pending} pendingLabel={t('reading')} quiet name="intent" value="rule">
            {t('byRule')}
          </FormSubmit>
        </fieldset>
        {group(fields.days)}
        {group(fields.all)}
        <FormSubmit pending={pending} pendingLabel={t('reading')} quiet={shown !== null} name="intent" value="read">
          {t('read')}
        </FormSubmit>
      </div>
      {shown ? (
        <>
          <SeriesLines key={shown.digest} plan={shown} hosts={hosts} typed={typed} />
          <FormSubmit pending={pending} pendingLabel={form('pending')} name="intent" value="confirm">
            {t('confirm')}
          </FormSubmit>
        </>
      ) : null}
    </OfficeForm>
  );
}

/** What most plans begin with. */
const INITIAL: Readonly<Record<string, string>> = {
  'rule.every': '1',
  'rule.unit': 'weekday_of_month',
  'rule.times': '12',
  'title.de': '{nr}. Sitzung',
  'title.en': 'Meeting {nr}',
  firstNumber: '1',
  kind: 'regular',
};
