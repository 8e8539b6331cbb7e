'use client';

import { RegisterFailure } from '@/components/errors/register-failure';

export default function ErrorPage({ retry }: { error: Error; retry: () => void }) {
  return <RegisterFailure retry={retry} />;
}
