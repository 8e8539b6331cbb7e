import type { TypedTexts } from '@/components/forms/typing/kept-typing';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;

/** Passwords and files are never kept; hidden fields are the page's own. */
const NEVER_KEPT = new Set(['password', 'file', 'hidden', 'submit', 'button']);

const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(isField).filter(({ name, type }) => name !== '' && !NEVER_KEPT.has(type));

/** A ticked box or chosen button says its value, any other field what stands in it. */
const isSwitch = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');

/** What stands in a form, of what somebody can type or choose. */
export function textsIn(form: HTMLFormElement): TypedTexts {
  const texts: Record<string, string> = {};
  for (const field of fieldsOf(form)) if (!isSwitch(field) || field.checked) texts[field.name] = field.value;
  return texts;
}

const defaultOf = (field: Field): string =>
  field instanceof HTMLSelectElement
    ? (([...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0])?.value ?? '')
    : field.defaultValue;

/** What stood in a form when the server sent it: somebody may have typed before the page came to life. */
export function textsAsSent(form: HTMLFormElement): TypedTexts {
  const texts: Record<string, string> = {};
  for (const field of fieldsOf(form))
    if (!isSwitch(field)) texts[field.name] = defaultOf(field);
    else if (field.defaultChecked) texts[field.name] = field.value;
  return texts;
}

export function saySame(one: TypedTexts, other: TypedTexts): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? '') === (other[name] ?? ''));
}

/** React listens to the value's own setter; what is set around it is only seen where an event tells of it. */
function typeInto(field: Field, text: string): void {
  const prototype = Object.getPrototypeOf(field) as object;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Puts texts back into the fields of a form, as if somebody typed them. */
export function putTexts(form: HTMLFormElement, texts: TypedTexts): void {
  for (const field of fieldsOf(form)) {
    const text = texts[field.name];
    if (isSwitch(field)) {
      if (field.checked !== (text === field.value) && (field.type === 'checkbox' || text === field.value))
        field.click();
    } else if (text !== undefined && text !== field.value) typeInto(field, text);
  }
}
