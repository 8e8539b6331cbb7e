import type { ReactNode, Ref } from 'react';

interface FormMessageProps {
  tone: 'done' | 'refused';
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** Outcome of a form. Takes the focus, so that it is read first. */
export function FormMessage({ tone, ref, children }: FormMessageProps) {
  return (
    <div
      ref={ref}
      role={tone === 'done' ? 'status' : 'alert'}
      tabIndex={-1}
      className={`max-w-measure border-s-4 bg-surface px-5 py-4 ${tone === 'done' ? 'border-attended' : 'border-absent'}`}
    >
      {children}
    </div>
  );
}
