import 'server-only';
import { createHash } from 'node:crypto';
import { findPersonalData } from '@/lib/core/personal-data/find';
import type { FormShape } from '@/lib/forms/form-input';
import { CONFIRMATION_FIELD, type FoundTexts, type PersonalQuestion } from '@/lib/forms/form-state';

/** Free texts are all that nothing says otherwise of, so that a new field is guarded before anybody thinks of it. */
function guardedFields({ numbers = [], flags = [], dates = [], unguarded = [] }: FormShape): (name: string) => boolean {
  const others = new Set([...numbers, ...flags, ...dates, ...unguarded, CONFIRMATION_FIELD]);
  return (name) => !others.has(name);
}

function findIn(typed: Readonly<Record<string, string>>, shape: FormShape): FoundTexts {
  const isGuarded = guardedFields(shape);
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) => {
      const found = isGuarded(name)
        ? findPersonalData(text).map(({ kind, text: stretch }) => ({ kind, text: stretch }))
        : [];
      return found.length > 0 ? [[name, found] as const] : [];
    }),
  );
}

/** Names exactly what was found, so that a tick lets nothing else through. */
const toConfirmation = (found: FoundTexts): string =>
  createHash('sha256').update(JSON.stringify(found)).digest('hex').slice(0, 32);

export type PersonalJudgement =
  | { kind: 'asks'; question: PersonalQuestion }
  | { kind: 'passes'; /** Names of the fields that somebody stands for. */ confirmed: readonly string[] };

/** Whether the texts of a form may pass: nothing in them looks like a person or like health, or somebody says it is none. */
export function judgeTexts(typed: Readonly<Record<string, string>>, shape: FormShape): PersonalJudgement {
  const found = findIn(typed, shape);
  const fields = Object.keys(found);
  if (fields.length === 0) return { kind: 'passes', confirmed: [] };
  const confirmation = toConfirmation(found);
  if (typed[CONFIRMATION_FIELD] === confirmation) return { kind: 'passes', confirmed: fields };
  return { kind: 'asks', question: { kind: 'personal_data', found, confirmation } };
}
