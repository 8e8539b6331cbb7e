'use client';

import { useTranslations } from 'next-intl';
import { useRefusalWords } from '@/components/forms/form-refusal';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { FormMessage } from '@/components/ui/fields/form-message';
import { issueFeedAction, revokeFeedAction } from '@/lib/office/reminders/actions';

interface OwnFeedProps {
  /** Since when there is one, in words; null where there is none. */
  since: string | null;
  /** Address of a feed, with `:token` for its token. */
  address: string;
}

/** One's own private address: made, shown once, revoked. */
export function OwnFeed({ since, address }: OwnFeedProps) {
  const t = useTranslations('reminders');
  return (
    <div className="space-y-5">
      {since === null ? null : <p>{t('since', { date: since })}</p>}
      <IssueFeed hasOne={since !== null} address={address} />
      <RevokeFeed hasOne={since !== null} />
    </div>
  );
}

function IssueFeed({ hasOne, address }: { hasOne: boolean; address: string }) {
  const t = useTranslations('reminders');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(issueFeedAction);
  const { outcome } = state;
  return (
    <>
      {outcome?.ok ? (
        <FormMessage tone="done" ref={message}>
          <p className="font-medium">{t('issued')}</p>
          <p className="mt-1">
            <code className="wrap-anywhere">{address.replace(':token', outcome.value.token)}</code>
          </p>
          <p className="mt-1 text-sm text-muted">{t('language')}</p>
        </FormMessage>
      ) : null}
      <OfficeForm
        id="feed-issue"
        className="space-y-4"
        pending={pending}
        message={message}
        attributes={attributes}
        refused={outcome && !outcome.ok ? words.reason(outcome.reason.kind) : null}
        submit={{ label: t(hasOne ? 'issueAgain' : 'issue'), pendingLabel: form('pending'), quiet: true }}
      />
    </>
  );
}

function RevokeFeed({ hasOne }: { hasOne: boolean }) {
  const t = useTranslations('reminders');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(revokeFeedAction);
  const { outcome } = state;
  if (!hasOne)
    return outcome?.ok ? (
      <FormMessage tone="done" ref={message}>
        <p className="font-medium">{t('revoked')}</p>
      </FormMessage>
    ) : null;
  return (
    <OfficeForm
      id="feed-revoke"
      className="space-y-4"
      pending={pending}
      message={message}
      attributes={attributes}
      refused={outcome && !outcome.ok ? words.reason(outcome.reason.kind) : null}
      submit={{ label: t('revoke'), pendingLabel: form('pending'), quiet: true }}
    />
  );
}
