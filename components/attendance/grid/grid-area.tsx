'use client';

import type { ReactNode } from 'react';
import { GridForm, type GridFormProps } from '@/components/attendance/grid/grid-form';
import { useScript } from '@/components/ui/use-script';

/** The grid where scripts run; where they do not, what stands in its place. */
export function GridArea({ children, ...props }: GridFormProps & { children: ReactNode }) {
  return useScript() ? <GridForm {...props} /> : children;
}
