import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { AdminPage } from '@/components/office/admin-page';
import type { AdminVisit } from '@/components/office/admin-visit';
import { messagesByLocale } from '@/lib/i18n/messages';

/** Frame of the page that takes reports in. Only the texts that its form says in the browser are sent there. */
export function ReportPage({ visit, children }: { visit: AdminVisit; children: ReactNode }) {
  const { admin, callReports, errors, imports, importPages, manyRecords, participation, personal, status } =
    messagesByLocale[visit.locale];
  const { fields, form, network, record } = admin;
  return (
    <AdminPage visit={visit}>
      <NextIntlClientProvider
        messages={{
          callReports,
          errors,
          personal,
          status,
          manyRecords: { undo: manyRecords.undo },
          imports: { fileFault: imports.fileFault },
          importPages: { form: importPages.form },
          participation: { consequence: participation.consequence },
          admin: { fields, form, network, record },
        }}
      >
        {children}
      </NextIntlClientProvider>
    </AdminPage>
  );
}
