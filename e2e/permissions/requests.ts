import { inject } from 'vitest';
import { z } from 'zod';
import { otherClientAddress } from '../pages/accounts';

/*
 * What a browser sends, without one: a page, a route's method, or a server action with a form.
 */

const { address: ORIGIN } = inject('served');

interface Sending {
  cookie: string | null;
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: FormData;
}

/** Every request comes from an address of its own, so that none uses up another's attempts. */
export const send = (path: string, { cookie, method = 'GET', headers = {}, body }: Sending): Promise<Response> =>
  fetch(`${ORIGIN}${path}`, {
    method,
    redirect: 'manual',
    headers: { 'x-forwarded-for': otherClientAddress(), ...(cookie !== null && { cookie }), ...headers },
    ...(body && { body }),
  });

export type FormTexts = Readonly<Record<string, string | number | Blob>>;

/**
 * The arguments `(null, form)`, as React sends them to an action that follows a form's state. Where
 * a new version of React sends them otherwise, nobody can do anything any more, and every permission test says so.
 */
function encodedArguments(form: FormTexts): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) {
    if (value instanceof Blob) body.append(`_1_${name}`, value, 'datei');
    else body.append(`_1_${name}`, String(value));
  }
  body.append('0', '[null,"$K1"]');
  return body;
}

const outcomeSchema = z.object({ outcome: z.union([z.string(), z.null(), z.looseObject({ ok: z.boolean() })]) });

export interface ActionAnswer {
  status: number;
  /** Whether the action did what it was asked. */
  accepted: boolean;
  /** Everything the answer says, for what it must not say. */
  text: string;
}

/** A redirect is how an action answers that leads somewhere else when it is done. */
function isAccepted(response: Response, text: string): boolean {
  if (response.headers.get('x-action-redirect') !== null) return true;
  const line = /^1:(\{.*)$/m.exec(text)?.[1];
  const state = outcomeSchema.safeParse(line === undefined ? null : JSON.parse(line));
  if (!state.success) return false;
  const { outcome } = state.data;
  return outcome === 'done' || (typeof outcome === 'object' && outcome !== null && outcome.ok);
}

interface ActionCall {
  id: string;
  /** Address of a page that answers the action. */
  page: string;
  form: FormTexts;
  cookie: string | null;
  /** Where the browser says that the form stands. */
  origin?: string;
}

export async function callAction({ id, page, form, cookie, origin = ORIGIN }: ActionCall): Promise<ActionAnswer> {
  const headers = { 'next-action': id, accept: 'text/x-component', origin };
  const response = await send(page, { cookie, method: 'POST', headers, body: encodedArguments(form) });
  const text = await response.text();
  return { status: response.status, accepted: response.status < 400 && isAccepted(response, text), text };
}
