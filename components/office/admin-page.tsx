import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { AdminHeader } from '@/components/office/admin-header';
import { DatabaseNotice } from '@/components/office/database-notice';
import type { AdminVisit } from '@/components/office/admin-visit';
import { TypingAccountProvider } from '@/components/forms/typing/typing-account';
import { messagesByLocale } from '@/lib/i18n/messages';

interface AdminPageProps {
  visit: AdminVisit;
  children: ReactNode;
}

/** Frame of every page of the admin area. Only the texts that forms need in the browser are sent there. */
export function AdminPage({ visit, children }: AdminPageProps) {
  const { here, locale, user, networks, confined } = visit;
  const { admin, errors, participation, personal, redactions, status } = messagesByLocale[locale];
  const { consequence } = participation;
  const { fields, form, log, network, record } = admin;
  return (
    <>
      <AdminHeader here={here} user={user} networks={networks} confined={confined} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-page flex-1 px-5 pt-6 pb-16 outline-none sm:px-8"
      >
        <DatabaseNotice locale={locale} />
        <NextIntlClientProvider
          messages={{
            ...{ errors, personal, redactions, status },
            admin: { fields, form, log, network, record },
            participation: { consequence },
          }}
        >
          <TypingAccountProvider account={user.id}>{children}</TypingAccountProvider>
        </NextIntlClientProvider>
      </main>
    </>
  );
}
