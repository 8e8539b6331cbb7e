'use client';

import { RegisterFailure } from '@/components/errors/register-failure';
import { FOREIGN_ORIGIN } from '@/lib/core/fault';

export default function ErrorPage({ error, retry }: { error: Error; retry: () => void }) {
  // What a refused form is answered becomes the error of whoever sent it by a script.
  return <RegisterFailure fault={error.message === FOREIGN_ORIGIN ? 'foreignOrigin' : 'failure'} retry={retry} />;
}
