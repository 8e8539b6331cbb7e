import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { refuse, succeed } from '@/lib/core/result';
import { CONFIRMATION_FIELD, type PersonalQuestion } from '@/lib/forms/form-state';
import { submitStep } from '@/lib/forms/submit-step';

const schema = z.strictObject({ id: z.int(), note: z.string().nullable(), text: z.string().nullable().default(null) });
const shape = { numbers: ['id'], unguarded: ['text'] };

function givenForm(texts: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries({ id: '7', ...texts })) form.set(name, text);
  return form;
}

function sending(allowed = true) {
  const work = vi.fn(async (input: z.infer<typeof schema>, _user: string, confirmed: readonly string[]) =>
    succeed({ note: input.note, confirmed }),
  );
  const send = (texts: Record<string, string>) =>
    submitStep(givenForm(texts), {
      schema,
      shape,
      authorise: async () => (allowed ? succeed('editor') : refuse('not_allowed' as const)),
      work,
    });
  return { work, send };
}

async function readQuestion(answer: ReturnType<ReturnType<typeof sending>['send']>): Promise<PersonalQuestion> {
  const { outcome } = await answer;
  if (outcome?.ok !== false || outcome.reason.kind !== 'personal_data') throw new Error('It was not asked.');
  return outcome.reason;
}

describe('a form whose texts look like a person or like health', () => {
  it('is asked about before anything is done, with what was found in which field, and keeps what was typed', async () => {
    const { work, send } = sending();
    const answer = await send({ note: 'Frau Beispiel erkrankt' });
    expect(answer.typed).toEqual({ id: '7', note: 'Frau Beispiel erkrankt' });
    expect(answer.outcome).toMatchObject({
      ok: false,
      reason: {
        kind: 'personal_data',
        found: {
          note: [
            { kind: 'salutation', text: 'Frau Beispiel' },
            { kind: 'health', text: 'erkrankt' },
          ],
        },
      },
    });
    expect(work).not.toHaveBeenCalled();
  });

  it('passes once somebody says that it names nobody, and says which field that was', async () => {
    const { work, send } = sending();
    const { confirmation } = await readQuestion(send({ note: 'Haus Maria Beispiel' }));
    const { outcome } = await send({ note: 'Haus Maria Beispiel', [CONFIRMATION_FIELD]: confirmation });
    expect(outcome).toEqual({ ok: true, value: { note: 'Haus Maria Beispiel', confirmed: ['note'] } });
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is asked again about what was not in the question', async () => {
    const { work, send } = sending();
    const { confirmation } = await readQuestion(send({ note: 'Haus Maria Beispiel' }));
    const again = await readQuestion(
      send({ note: 'Haus Maria Beispiel, Frau Muster', [CONFIRMATION_FIELD]: confirmation }),
    );
    expect(again.found['note']?.map(({ text }) => text)).toEqual(['Maria Beispiel', 'Frau Muster']);
    expect(again.confirmation).not.toBe(confirmation);
    expect(work).not.toHaveBeenCalled();
  });

  it('tells nobody without the right what it would ask', async () => {
    const { send } = sending(false);
    const { outcome } = await send({ note: 'Frau Beispiel' });
    expect(outcome).toEqual({ ok: false, reason: { kind: 'not_allowed' } });
  });

  it('does not ask about a text that is not kept', async () => {
    const { send } = sending();
    const { outcome } = await send({ text: 'Hessen: Frau Beispiel', note: '' });
    expect(outcome).toMatchObject({ ok: true, value: { confirmed: [] } });
  });
});
