'use client';

import type { FormAnswer } from '@/lib/forms/form-state';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CompletenessField } from '@/components/forms/completeness-field';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { OtherDayTick } from '@/components/imports/frame/other-day-tick';
import { PasteDone } from '@/components/imports/paste/paste-done';
import { PasteRows } from '@/components/imports/paste/paste-rows';
import { usePasteWords } from '@/components/imports/paste/paste-words';
import { FieldFile } from '@/components/ui/fields/field-file';
import { FieldLongText } from '@/components/ui/fields/field-long-text';
import { FieldSelect, type FieldOption } from '@/components/ui/fields/field-select';
import { FieldText } from '@/components/ui/fields/field-text';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { LIST_MAY_BE } from '@/lib/imports/mapping/types';
import { pasteMinutesAction } from '@/lib/imports/paste/actions';
import type { PasteReading } from '@/lib/imports/paste/types';

interface PasteFormProps {
  meetingId: number;
  version: number;
  /** A document that the meeting cites already; null where there is none. */
  sourceId: number | null;
  sources: readonly FieldOption[];
  members: readonly FieldOption[];
  /** What stands in the field of the list to begin with. */
  text: string;
  /** Address of the meeting's log. */
  back: string;
}

function readingIn({ outcome }: FormAnswer<typeof pasteMinutesAction>): PasteReading | null {
  if (!outcome) return null;
  const answer = outcome.ok ? outcome.value : outcome.reason;
  return 'reading' in answer ? answer.reading : null;
}

/** The list, and once it has been read a row for each participant. One form all the way, so that nothing is lost between. */
export function PasteForm({ meetingId, version, sourceId, sources, members, text, back }: PasteFormProps) {
  const t = useTranslations('manyRecords.paste');
  const fields = useTranslations('admin.fields');
  const form = useTranslations('admin.form');
  const { state, pending, message, attributes } = useOfficeForm(pasteMinutesAction);
  const { outcome, typed } = state;
  // Stays where an answer brings none, such as that the session has ended.
  const [reading, setReading] = useState<PasteReading | null>(null);
  const fresh = readingIn(state);
  if (fresh && fresh !== reading) setReading(fresh);
  const refusal = outcome && !outcome.ok ? outcome.reason : null;
  const words = usePasteWords(refusal);
  const shown = fresh ?? reading;
  const answer = outcome?.ok ? outcome.value : null;
  if (answer && answer.step !== 'read') return <PasteDone applied={answer} back={back} ref={message} />;
  const { concealed = [], pagesWithoutText = [] } = answer ?? {};
  // The text of a document, and an empty place for the next one: fields keep what is in them otherwise.
  const taken = shown?.digest ?? 'nothing';
  const kept = refusal && shown && typed['digest'] === shown.digest ? typed : null;
  return (
    <OfficeForm
      id="paste"
      className="space-y-6"
      pending={pending}
      message={message}
      attributes={attributes}
      refused={refusal && (refusal.kind === 'document' ? t('reason.document') : words.reason(refusal.kind))}
      asked={{ refusal, typed, labelOf: () => fields('reason') }}
      hidden={{ meetingId, version: shown?.version ?? version, ...(shown && { digest: shown.digest }) }}
      submit={null}
    >
      <div className="max-w-3xl space-y-5">
        <FieldSelect
          texts={{ id: 'paste-source', label: t('source'), error: words.faultOf('sourceId') }}
          options={sources}
          select={{ name: 'sourceId', required: true, defaultValue: typed['sourceId'] ?? String(sourceId ?? '') }}
        />
        <FieldFile
          key={`file-${taken}`}
          texts={{ id: 'paste-file', label: t('file'), hint: t('fileHint'), error: words.documentFault }}
          input={{ name: 'file', accept: '.docx,.pdf' }}
        />
        <FieldLongText
          key={`text-${taken}`}
          texts={{ id: 'paste-text', label: t('text'), hint: t('textHint'), error: words.faultOf('text') }}
          area={{
            name: 'text',
            rows: shown ? 6 : 14,
            defaultValue: typed['text'] ?? text,
            spellCheck: false,
          }}
        />
        <CompletenessField id="paste-complete" value={typed['completeFor'] ?? 'nothing'} levels={LIST_MAY_BE} />
        <FormSubmit pending={pending} pendingLabel={t('reading')} quiet={shown !== null} name="intent" value="read">
          {shown ? t('readAgain') : t('read')}
        </FormSubmit>
      </div>
      {shown ? (
        <>
          {concealed.map((what) => (
            <p key={what} className="max-w-measure font-medium">
              {t(`concealed.${what}`)}
            </p>
          ))}
          {pagesWithoutText.length > 0 ? (
            <p className="max-w-measure font-medium">
              {t('pagesWithoutText', { count: pagesWithoutText.length, pages: pagesWithoutText.join(', ') })}
            </p>
          ) : null}
          <PasteRows key={shown.digest} reading={shown} members={members} typed={kept} faultOf={words.faultOf} />
          <OtherDayTick
            id="paste-other-day"
            document="minutes"
            other={shown.otherDay}
            typed={kept}
            isRefused={refusal?.kind === 'other_day'}
          />
          {shown.question ? <ListQuestionPanel id="paste-question" refusal={shown.question} typed={typed} /> : null}
          {shown.undecided > 0 ? (
            <p className="max-w-measure font-medium">{t('undecided', { count: shown.undecided })}</p>
          ) : null}
          <div className="max-w-3xl">
            <FieldText
              texts={{ id: 'paste-reason', label: fields('reason'), hint: t('reasonHint'), optional: form('optional') }}
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
