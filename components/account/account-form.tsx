'use client';

import { AccountField, type AccountFieldTexts } from '@/components/account/account-field';
import { AccountOutcome } from '@/components/account/account-outcome';
import { useAccountForm, type AccountAction } from '@/components/account/use-account-form';
import { FormSubmit } from '@/components/ui/fields/form-submit';

interface AccountFormProps {
  /** Prefix of the field ids, unique on the page. */
  id: string;
  action: AccountAction;
  fields?: readonly AccountFieldTexts[];
  /** Hidden fields: what the form is about. */
  given?: Readonly<Record<string, string>>;
  submit: string;
  pending: string;
  /** Shown once it is done, if the page stays. */
  done?: string;
  quiet?: boolean;
}

/**
 * A form of accounts. Without JavaScript the browser sends it and the server answers with the page; with it the focus
 * goes to the first field at fault or to the message. What was typed stays, except passwords.
 */
export function AccountForm({ id, action, fields = [], given = {}, submit, pending, done, quiet }: AccountFormProps) {
  const { state, dispatch, isPending, form, message } = useAccountForm(action);
  return (
    <form
      ref={form}
      id={id}
      action={dispatch}
      noValidate
      className={fields.length > 0 ? 'max-w-xl space-y-5' : 'space-y-2'}
    >
      <AccountOutcome id={id} state={state} done={done} ref={message} />
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <AccountField key={field.name} formId={id} field={field} state={state} />
      ))}
      <FormSubmit pending={isPending} pendingLabel={pending} quiet={quiet ?? false}>
        {submit}
      </FormSubmit>
    </form>
  );
}
