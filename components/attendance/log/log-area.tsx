'use client';

import { useState } from 'react';
import { LogForm, type LogFormProps } from '@/components/attendance/log/log-form';

/** The log, started again from what stands once a step has been undone. */
export function LogArea(props: Omit<LogFormProps, 'undone' | 'onUndone'>) {
  const [undone, setUndone] = useState(0);
  return <LogForm key={undone} {...props} undone={undone > 0} onUndone={() => setUndone((times) => times + 1)} />;
}
