import type { FieldOption } from '@/components/ui/fields/field-select';

interface FieldBase {
  /** As the action expects it; a part of a record in two languages is dotted: `name.de`. */
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  /** Placed beside the next field where there is room. */
  half?: boolean;
  /** Language of what is typed, where it is not the page's. */
  lang?: string;
}

/** A field of a form as data, so that the server says what is asked and one component in the browser asks it. */
export type RecordField =
  | (FieldBase & { kind: 'text' | 'address' | 'number' | 'long' | 'date' | 'tick' })
  /** A short name for addresses, suggested from the field named. */
  | (FieldBase & { kind: 'slug'; from: string })
  | (FieldBase & { kind: 'select'; options: readonly FieldOption[] });

/** What stands in the fields, by name; a ticked box is "on". */
export type FieldValues = Readonly<Record<string, string>>;
