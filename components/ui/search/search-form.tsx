import { SuggestingInput } from '@/components/ui/search/suggesting-input';

interface SearchFormProps {
  /** Address of the results page. */
  action: string;
  id: string;
  label: string;
  submit: string;
  /** Address of the suggestions, and the name of their list. */
  suggestions: { address: string; label: string };
  placeholder?: string | undefined;
  value?: string | undefined;
  /** One line without a visible label, for the page header. */
  compact?: boolean;
}

/** A plain GET form: the search works without a script, and its address can be passed on. */
export function SearchForm({
  action,
  id,
  label,
  submit,
  suggestions,
  placeholder,
  value,
  compact = false,
}: SearchFormProps) {
  return (
    <form action={action} role="search" aria-label={label} className={compact ? 'w-full' : 'max-w-xl'}>
      <label htmlFor={id} className={compact ? 'sr-only' : 'mb-1.5 block font-medium'}>
        {label}
      </label>
      <div className="flex">
        <SuggestingInput
          // A new key for each search, because the field keeps its own state.
          key={value}
          id={id}
          name="q"
          address={suggestions.address}
          listLabel={suggestions.label}
          value={value}
          placeholder={placeholder}
          className={`w-full rounded-none border border-line-strong bg-paper px-3 ${compact ? 'h-9 text-sm' : 'h-12'}`}
        />
        <button
          type="submit"
          className={`cursor-pointer border border-accent bg-accent px-4 font-medium text-paper ${compact ? 'h-9 text-sm' : 'h-12'}`}
        >
          {submit}
        </button>
      </div>
    </form>
  );
}
