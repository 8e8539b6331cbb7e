'use client';

import type { ReactNode } from 'react';
import { AccountField, type AccountFieldTexts } from '@/components/account/account-field';
import { AccountOutcome } from '@/components/account/account-outcome';
import { RecoveryCodes, type RecoveryCodesTexts } from '@/components/account/recovery-codes';
import { useAccountForm, type AccountAction } from '@/components/account/use-account-form';
import { FormSubmit } from '@/components/ui/fields/form-submit';

interface RecoveryCodesFormProps {
  id: string;
  action: AccountAction;
  purpose: 'confirm' | 'renew';
  field: AccountFieldTexts;
  submit: string;
  pending: string;
  codesTexts: RecoveryCodesTexts;
  before: ReactNode;
  after: ReactNode;
}

/**
 * A code is entered, recovery codes are shown alone on the page until they are dismissed. The page around it has
 * changed by then (the factor is confirmed), so this component keeps its place in both states.
 */
export function RecoveryCodesForm({
  id,
  action,
  purpose,
  field,
  submit,
  pending,
  codesTexts,
  before,
  after,
}: RecoveryCodesFormProps) {
  const { state, dispatch, isPending, form, message } = useAccountForm(action);
  if (state.codes.length > 0) return <RecoveryCodes codes={state.codes} texts={codesTexts} ref={message} />;
  return (
    <>
      {before}
      <form ref={form} id={id} action={dispatch} noValidate className="max-w-xl space-y-5">
        <AccountOutcome id={id} state={state} done={undefined} ref={message} />
        <input type="hidden" name="purpose" value={purpose} />
        <AccountField formId={id} field={field} state={state} />
        <FormSubmit pending={isPending} pendingLabel={pending}>
          {submit}
        </FormSubmit>
      </form>
      {after}
    </>
  );
}
