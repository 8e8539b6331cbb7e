import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { AdminPage } from '@/components/office/admin-page';
import type { AdminVisit } from '@/components/office/admin-visit';
import { messagesByLocale } from '@/lib/i18n/messages';

/** Frame of the pages of drafts. Only the texts that their forms say in the browser are sent there. */
export function ProposalPage({ visit, children }: { visit: AdminVisit; children: ReactNode }) {
  const { admin, errors, personal, proposals } = messagesByLocale[visit.locale];
  return (
    <AdminPage visit={visit}>
      <NextIntlClientProvider messages={{ errors, personal, proposals, admin: { form: admin.form } }}>
        {children}
      </NextIntlClientProvider>
    </AdminPage>
  );
}
