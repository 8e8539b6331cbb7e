'use client';

import type { ReactNode } from 'react';
import { CheckInForm, type CheckInFormProps } from '@/components/attendance/check-in/check-in-form';
import { useScript } from '@/components/ui/use-script';

/** The members to tap on; what stands in their place where no script runs. */
export function CheckInArea({ children, ...form }: CheckInFormProps & { children: ReactNode }) {
  return useScript() ? <CheckInForm {...form} /> : children;
}
