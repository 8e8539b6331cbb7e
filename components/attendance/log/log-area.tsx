'use client';

import { useState } from 'react';
import { LogForm, type LogFormProps } from '@/components/attendance/log/log-form';

/** The log, started again from what stands once a step has been undone: from the page as it is after that, not before. */
export function LogArea(props: Omit<LogFormProps, 'undone' | 'onUndone'>) {
  const [times, setTimes] = useState(0);
  /** The version that a step led to and that was undone; the page that comes next has a later one. */
  const [undone, setUndone] = useState<number | null>(null);
  if (undone !== null && props.version > undone) {
    setUndone(null);
    setTimes(times + 1);
  }
  return <LogForm key={times} {...props} undone={times > 0} onUndone={setUndone} />;
}
