'use client';

import type { FormAnswer } from '@/lib/forms/form-state';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { ReportDone } from '@/components/imports/call-reports/report-done';
import { ReportPersons } from '@/components/imports/call-reports/report-persons';
import { useReportWords } from '@/components/imports/call-reports/report-words';
import { OtherDayTick } from '@/components/imports/frame/other-day-tick';
import { FieldFile } from '@/components/ui/fields/field-file';
import { FieldSelect, type FieldOption } from '@/components/ui/fields/field-select';
import { FieldText } from '@/components/ui/fields/field-text';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { importReportAction } from '@/lib/imports/call-reports/actions';
import type { ReportReading } from '@/lib/imports/call-reports/types';

interface MeetingOption extends FieldOption {
  /** Address of the meeting's log. */
  log: string;
}

interface ReportFormProps {
  networkId: number;
  meetings: readonly MeetingOption[];
  /** The meeting to begin with; empty for none. */
  meeting: string;
  sources: readonly FieldOption[];
  members: readonly FieldOption[];
}

function readingIn({ outcome }: FormAnswer<typeof importReportAction>): ReportReading | null {
  if (!outcome) return null;
  const answer = outcome.ok ? outcome.value : outcome.reason;
  return 'reading' in answer ? answer.reading : null;
}

/**
 * A report, and once it has been read a line for each person. What was read goes to and fro in the form, because the server keeps
 * nothing of it.
 */
export function ReportForm({ networkId, meetings, meeting, sources, members }: ReportFormProps) {
  const t = useTranslations('callReports');
  const fields = useTranslations('admin.fields');
  const form = useTranslations('admin.form');
  const { state, pending, message, attributes } = useOfficeForm(importReportAction);
  const { outcome, typed } = state;
  // Stays where an answer brings none, such as that the session has ended.
  const [reading, setReading] = useState<ReportReading | null>(null);
  const fresh = readingIn(state);
  if (fresh && fresh !== reading) setReading(fresh);
  const shown = fresh ?? reading;
  const refusal = outcome && !outcome.ok ? outcome.reason : null;
  const words = useReportWords(refusal);
  const log = meetings.find(({ value }) => value === typed['meetingId'])?.log ?? null;
  if (outcome?.ok && outcome.value.step !== 'read')
    return <ReportDone applied={outcome.value} log={log} ref={message} />;
  const kept = shown && typed['report'] !== undefined && typed['intent'] === 'confirm' ? typed : null;
  return (
    <OfficeForm
      id="call-report"
      className="space-y-6"
      pending={pending}
      message={message}
      attributes={attributes}
      refused={refusal && words.reason(refusal)}
      asked={{ refusal: refusal?.kind === 'file' ? null : refusal, typed, labelOf: () => fields('reason') }}
      hidden={{ networkId, ...(shown && { version: shown.version, report: JSON.stringify(shown.report) }) }}
      submit={null}
    >
      <div className="max-w-3xl space-y-5">
        <FieldSelect
          texts={{ id: 'report-meeting', label: t('meeting'), error: words.faultOf('meetingId') }}
          options={meetings}
          select={{ name: 'meetingId', required: true, defaultValue: typed['meetingId'] ?? meeting }}
        />
        <FieldSelect
          texts={{ id: 'report-source', label: t('source'), hint: t('sourceHint'), error: words.faultOf('sourceId') }}
          options={sources}
          select={{ name: 'sourceId', required: true, defaultValue: typed['sourceId'] ?? '' }}
        />
        <FieldFile
          texts={{ id: 'report-file', label: t('file'), hint: t('fileHint'), error: words.faultOf('file') }}
          input={{ name: 'file', accept: '.csv,.tsv,.txt,.xlsx,.ods', required: shown === null }}
        />
        <FormSubmit pending={pending} pendingLabel={t('reading')} quiet={shown !== null} name="intent" value="read">
          {shown ? t('readAgain') : t('read')}
        </FormSubmit>
      </div>
      {shown ? (
        <>
          <ReportPersons
            key={JSON.stringify(shown.report)}
            reading={shown}
            members={members}
            typed={kept}
            faultOf={words.faultOf}
          />
          <OtherDayTick
            id="report-other-day"
            document="report"
            other={shown.otherDay}
            typed={kept}
            isRefused={refusal?.kind === 'other_day'}
          />
          {refusal && refusal.kind !== 'file' ? (
            <ListQuestionPanel id="report-question" refusal={refusal} typed={typed} />
          ) : null}
          <div className="max-w-3xl">
            <FieldText
              texts={{
                id: 'report-reason',
                label: fields('reason'),
                hint: t('reasonHint'),
                optional: form('optional'),
              }}
              input={{ name: 'reason', defaultValue: typed['reason'] ?? '' }}
            />
          </div>
          <FormSubmit pending={pending} pendingLabel={form('pending')} name="intent" value="confirm">
            {t('confirm')}
          </FormSubmit>
        </>
      ) : null}
    </OfficeForm>
  );
}
