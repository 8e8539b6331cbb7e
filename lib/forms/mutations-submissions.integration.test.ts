import { beforeEach, expect, it } from 'vitest';
import { succeed } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { newSubmissionId, SUBMISSION_FIELD } from '@/lib/forms/submission-id';
import { changeOnce, readSubmission, wasDoneBefore } from '@/lib/forms/mutations-submissions';
import { createNetwork } from '@/lib/networks/mutations';
import { givenAdministrator } from '@/test/accounts/account-facts';
import { freshDatabase } from '@/test/database';

let userId: number;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  await givenAdministrator('office@example.org');
  ({ id: userId } = await database().user.findFirstOrThrow({ select: { id: true } }));
});

const both = (text: string) => ({ de: text, en: text });

function sentForm(submission: string, slug: string): FormData {
  const form = new FormData();
  form.set('slug', slug);
  form.set(SUBMISSION_FIELD, submission);
  return form;
}

/** Creates a network by a form, as an action does. */
const send = (form: FormData, author: number | null = userId) =>
  attemptWrite({ userId: author, name: 'office' }, (write) =>
    changeOnce(write, readSubmission(form), async () => {
      const slug = String(form.get('slug'));
      const id = await createNetwork(write, {
        ...{ slug, name: both(slug), description: both(slug), duty: 'voluntary' },
        ...{ coverage: null, coverageNote: null },
      });
      return succeed({ id, slug });
    }),
  );

it('a form that is sent again is done once, and answered as it was', async () => {
  const form = sentForm(newSubmissionId(), 'kreis');
  const first = await send(form);
  const again = await send(form);
  expect(first).toMatchObject({ ok: true, value: { slug: 'kreis' } });
  expect(wasDoneBefore(again) && again.reason.value).toEqual(first.ok && first.value);
  expect(await database().network.count()).toBe(1);
  expect(await database().auditEvent.count({ where: { type: 'network.created' } })).toBe(1);
});

it('two that arrive at once are done once', async () => {
  const form = sentForm(newSubmissionId(), 'kreis');
  const outcomes = await Promise.all([send(form), send(form), send(form)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter((one) => wasDoneBefore(one))).toHaveLength(2);
  expect(await database().network.count()).toBe(1);
});

it('something else typed under the same id is something new, and so is the same of somebody else', async () => {
  const id = newSubmissionId();
  await send(sentForm(id, 'kreis'));
  expect(await send(sentForm(id, 'runde'))).toMatchObject({ ok: true, value: { slug: 'runde' } });
  // Somebody else is not told what it came to.
  expect(await send(sentForm(id, 'kreis'), null)).toMatchObject({ ok: false, reason: { kind: 'slug_taken' } });
});

it('a refused form leaves nothing behind, so that it can be sent again', async () => {
  const [one, other] = [sentForm(newSubmissionId(), 'kreis'), sentForm(newSubmissionId(), 'kreis')];
  await send(one);
  expect(await send(other)).toMatchObject({ ok: false, reason: { kind: 'slug_taken' } });
  expect(await send(other)).toMatchObject({ ok: false, reason: { kind: 'slug_taken' } });
  expect(await database().formSubmission.count()).toBe(1);
});

it('a form says nothing of its submission without a script, or says no id', () => {
  const plain = new FormData();
  expect(readSubmission(plain)).toBeNull();
  plain.set(SUBMISSION_FIELD, 'the same one');
  expect(readSubmission(plain)).toBeNull();
  expect(readSubmission(sentForm(newSubmissionId(), 'kreis'))?.digest).toHaveLength(32);
});
