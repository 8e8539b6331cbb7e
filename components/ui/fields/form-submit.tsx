import type { ComponentProps, ReactNode } from 'react';

interface FormSubmitProps extends Pick<ComponentProps<'button'>, 'id' | 'name' | 'value' | 'formAction'> {
  /** The form is on its way. The button stays focusable, so that nobody loses their place. */
  pending: boolean;
  pendingLabel: string;
  quiet?: boolean;
  children: ReactNode;
}

/** A button that sends its form and says so at once. */
export function FormSubmit({ pending, pendingLabel, quiet = false, children, ...button }: FormSubmitProps) {
  const colours = quiet ? 'border-accent bg-paper text-accent' : 'border-accent bg-accent text-paper';
  return (
    <button
      type="submit"
      {...button}
      aria-disabled={pending || undefined}
      className={`min-h-11 cursor-pointer border px-5 py-2 font-medium aria-disabled:cursor-progress aria-disabled:opacity-70 ${colours}`}
    >
      {pending ? pendingLabel : children}
    </button>
  );
}
