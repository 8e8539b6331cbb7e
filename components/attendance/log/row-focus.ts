/** The radio buttons that say a status; a row has one group of them, or none where it is public already. */
const CHOICE = 'input[data-choice]';

export type RowMove = -1 | 0 | 1 | 'first' | 'last';

/** The member of whom a status button says something; null for every other field. */
export function rowOf(field: HTMLInputElement): number | null {
  return field.matches(CHOICE) ? Number(field.closest('tr')?.dataset['member']) : null;
}

/** Puts the focus on a member's row, or on one beside it; rows in which nothing can be chosen are passed over. */
export function focusRow(form: HTMLElement, memberId: number, move: RowMove = 0): void {
  const rows = [...form.querySelectorAll<HTMLElement>(`tr[data-member]:has(${CHOICE})`)];
  const here = rows.findIndex(({ dataset }) => Number(dataset['member']) === memberId);
  const target = move === 'first' ? rows[0] : move === 'last' ? rows.at(-1) : rows[here + move];
  const choices = [...(target?.querySelectorAll<HTMLInputElement>(CHOICE) ?? [])];
  (choices.find(({ checked }) => checked) ?? choices[0])?.focus();
}
