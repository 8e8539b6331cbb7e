import type { ReactNode } from 'react';

export interface FieldTexts {
  /** Id of the control; hint and error take theirs from it. */
  id: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong and how to mend it, in the user's language. */
  error?: string | undefined;
  /** Said beside the label of a field that may stay empty. */
  optional?: string | undefined;
}

export const CONTROL =
  'w-full rounded-none border border-line-strong bg-paper px-3 aria-invalid:border-2 aria-invalid:border-absent';

/** Attributes that tie a control to its hint and its error. */
export function fieldAttributes({ id, hint, error }: FieldTexts) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described === '' ? undefined : described,
  };
}

/** Three grid rows per field, so that the controls of neighbouring fields are aligned. */
export const FIELD_ROWS = 'row-span-3 grid grid-rows-subgrid gap-y-0';

/** Label above, then the hint, the control and what is wrong with it. */
export function FieldFrame({ texts, children }: { texts: FieldTexts; children: ReactNode }) {
  const { id, label, hint, error, optional } = texts;
  return (
    <div className={`min-w-0 ${FIELD_ROWS}`}>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
        {optional ? <span className="font-normal text-muted"> ({optional})</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="mb-1.5 max-w-measure text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <div className="row-start-3 min-w-0">
        {children}
        <FieldError id={id} error={error} />
      </div>
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p
      id={`${id}-error`}
      className="mt-1.5 max-w-measure border-s-4 border-absent ps-3 text-sm font-medium text-absent"
    >
      {error}
    </p>
  );
}
