import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { AdminPage } from '@/components/office/admin-page';
import type { AdminVisit } from '@/components/office/admin-visit';
import { messagesByLocale } from '@/lib/i18n/messages';

/** Frame of the pages that change many records at once. Only the texts that their forms say in the browser are sent there. */
export function ManyRecordsPage({ visit, children }: { visit: AdminVisit; children: ReactNode }) {
  const { admin, manyRecords, errors, merge, participation, personal, status } = messagesByLocale[visit.locale];
  const { fields, form, network, record } = admin;
  return (
    <AdminPage visit={visit}>
      <NextIntlClientProvider
        messages={{
          manyRecords,
          errors,
          merge,
          personal,
          status,
          participation: { gap: participation.gap, consequence: participation.consequence },
          admin: { fields, form, network, record },
        }}
      >
        {children}
      </NextIntlClientProvider>
    </AdminPage>
  );
}
