/** The opening of a form of a page, and what lies in it up to its end. */
const FORMS = /<form\b[^>]*>.*?<\/form>/gs;
const INPUTS = /<input\b[^>]*>/g;

const decode = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const attribute = (tag: string, name: string): string => decode(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/**
 * Sends a form of a page as a browser without scripts does, maybe to another server than the one that made the page.
 *
 * @param page its HTML
 * @param address where it is sent
 * @param values of its fields; the form is the first that has all of them
 */
export async function postForm(
  page: string,
  address: string,
  values: Readonly<Record<string, string>>,
  cookie = '',
): Promise<Response> {
  const form = (page.match(FORMS) ?? []).find((one) =>
    Object.keys(values).every((name) => one.includes(` name="${name}"`)),
  );
  if (form === undefined) throw new Error(`The page has no form with ${Object.keys(values).join(', ')}.`);
  const body = new FormData();
  for (const tag of form.match(INPUTS) ?? []) {
    const name = attribute(tag, 'name');
    if (name !== '' && attribute(tag, 'type') === 'hidden') body.append(name, attribute(tag, 'value'));
  }
  for (const [name, value] of Object.entries(values)) body.set(name, value);
  const headers = { Origin: new URL(address).origin, ...(cookie && { Cookie: cookie }) };
  return fetch(address, { method: 'POST', body, headers, redirect: 'manual' });
}
