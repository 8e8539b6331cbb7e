'use client';

import { useTranslations } from 'next-intl';
import { ChangeList } from '@/components/forms/change-list';
import { useRefusalWords } from '@/components/forms/form-refusal';
import { KeptTypingPanel } from '@/components/forms/typing/kept-typing-panel';
import { useKeptTyping } from '@/components/forms/typing/use-kept-typing';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import type { AuditValue, FieldChanges } from '@/lib/audit/types';
import { noteRepliesAction } from '@/lib/office/replies/actions';
import { REPLY_KINDS, type ReplyKind } from '@/lib/office/replies/types';

export interface ReplyRow {
  memberId: number;
  member: string;
  kind: ReplyKind | null;
}

const CHOICES = [null, ...REPLY_KINDS] as const;

/** One row a member: what it announces, or nothing. An ordinary form, with a script or without. */
export function RepliesForm({ meetingId, rows }: { meetingId: number; rows: readonly ReplyRow[] }) {
  const t = useTranslations('replies');
  const form = useTranslations('admin.form');
  const log = useTranslations('admin.log.reply');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(noteRepliesAction);
  const { outcome, typed } = state;
  const saved = outcome?.ok ? outcome.value : null;
  const typing = useKeptTyping(attributes.ref, saved);
  const refusal = outcome && !outcome.ok ? outcome.reason : null;
  const word = (kind: AuditValue) => {
    const known = REPLY_KINDS.find((one) => one === kind);
    return known === undefined ? t('nothing') : log(known);
  };
  const inWords = (diff: FieldChanges): FieldChanges =>
    Object.fromEntries(Object.entries(diff).map(([name, { from, to }]) => [name, { from: word(from), to: word(to) }]));
  const nameOf = (field: string): string =>
    rows.find(({ memberId }) => field === `entries.${memberId}.kind`)?.member ?? field;
  return (
    <form id="replies" className="space-y-5" {...attributes}>
      {saved ? (
        <FormMessage tone="done" ref={message}>
          <p className="font-medium">{t('saved', { count: saved.changed })}</p>
        </FormMessage>
      ) : null}
      {refusal ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{words.reason(refusal.kind)}</p>
          {refusal.kind === 'changed_meanwhile' ? (
            <ChangeList
              changes={inWords(refusal.diff)}
              caption={t('difference')}
              heads={{ from: form('standsNow'), to: form('youTyped') }}
              labelOf={nameOf}
            />
          ) : null}
        </FormMessage>
      ) : null}
      <KeptTypingPanel typing={typing} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <table className="data-table">
        <caption className="sr-only">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('member')}</th>
            <th scope="col">{t('reply')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ memberId, member, kind }) => {
            const name = `entries.${memberId}.kind`;
            const chosen = outcome && !outcome.ok ? (typed[name] ?? '') : (kind ?? '');
            return (
              <tr key={memberId}>
                <th scope="row">{member}</th>
                <td>
                  <input type="hidden" name={`entries.${memberId}.seen`} value={kind ?? ''} />
                  <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
                    <legend className="sr-only">{t('of', { member })}</legend>
                    {CHOICES.map((choice) => (
                      <label key={choice} className="flex min-h-11 items-center gap-2">
                        <input
                          type="radio"
                          name={name}
                          value={choice ?? ''}
                          defaultChecked={chosen === (choice ?? '')}
                          className="size-5"
                        />
                        {word(choice)}
                      </label>
                    ))}
                  </fieldset>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="sticky bottom-0 border-t border-line-strong bg-paper py-3">
        <FormSubmit pending={pending} pendingLabel={form('pending')}>
          {t('save')}
        </FormSubmit>
      </div>
    </form>
  );
}
