import type { ReactNode } from 'react';

export interface Fact {
  term: string;
  detail: ReactNode;
}

/** Terms and what is to be said of them, side by side where there is room. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-x-8 sm:grid-cols-[minmax(9rem,14rem)_1fr]">
      {facts.map((fact) => (
        <div
          key={fact.term}
          className="border-b border-line py-2.5 last:border-b-0 sm:col-span-2 sm:grid sm:grid-cols-subgrid"
        >
          <dt className="text-sm font-medium text-muted sm:pt-0.5">{fact.term}</dt>
          <dd className="max-w-measure">{fact.detail}</dd>
        </div>
      ))}
    </dl>
  );
}
