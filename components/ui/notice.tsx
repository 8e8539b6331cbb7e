import type { ReactNode } from 'react';

/** A boxed remark that changes how what follows is to be read. */
export function Notice({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className="max-w-measure border-s-4 border-accent bg-surface px-5 py-4">
      {title ? <h2 className="mb-1 text-lg">{title}</h2> : null}
      {children}
    </div>
  );
}
