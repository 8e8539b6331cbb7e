'use client';

import { endTyping, forgetTypingOf } from '@/components/forms/typing/kept-typing';
import { isSomethingUnsaved } from '@/components/forms/typing/use-leaving-warning';
import { PlainForm } from '@/components/ui/fields/plain-form';
import { signOut } from '@/lib/auth/sign-in/actions';

interface SignOutFormProps {
  account: number;
  /** Asked where something on the page is not saved: it goes with the session. */
  question: string;
  children: string;
}

/** Ends the session; what the account typed and did not save goes out of this browser with it. */
export function SignOutForm({ account, question, children }: SignOutFormProps) {
  return (
    <PlainForm
      action={signOut}
      onSubmit={(event) => {
        if (isSomethingUnsaved() && !window.confirm(question)) {
          event.preventDefault();
          return;
        }
        endTyping(true);
        try {
          forgetTypingOf(window.localStorage, account);
        } catch {
          // A browser that keeps nothing has nothing to forget.
        }
      }}
    >
      <button type="submit" className="min-h-8 cursor-pointer text-ink underline underline-offset-4 hover:decoration-2">
        {children}
      </button>
    </PlainForm>
  );
}
