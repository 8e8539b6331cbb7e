import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import type { AdminVisit } from '@/components/office/admin-visit';
import { AdminPage } from '@/components/office/admin-page';
import { messagesByLocale } from '@/lib/i18n/messages';

/** Frame of the pages of imports. Only the texts that their forms say in the browser are sent there. */
export function ImportPage({ visit, children }: { visit: AdminVisit; children: ReactNode }) {
  const { admin, errors, participation, personal, status, terms, imports, importAccount, importPages, importShapes } =
    messagesByLocale[visit.locale];
  const messages = {
    errors,
    personal,
    status,
    admin: { form: admin.form, fields: admin.fields, record: admin.record },
    imports: { fileFault: imports.fileFault },
    importAccount: { order: { fault: importAccount.order.fault }, hidden: importAccount.hidden },
    importPages: {
      form: importPages.form,
      ambiguous: importPages.ambiguous,
      seats: importPages.seats,
      complete: importPages.complete,
    },
    terms: { memberKind: terms.memberKind },
    participation: { consequence: participation.consequence },
    importShapes: {
      header: importShapes.header,
      shape: {
        only: importShapes.shape.only,
        onlyHint: importShapes.shape.onlyHint,
        onlyColumn: importShapes.shape.onlyColumn,
      },
    },
  };
  return (
    <AdminPage visit={visit}>
      <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
    </AdminPage>
  );
}
