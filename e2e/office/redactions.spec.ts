import { expect, test } from '@playwright/test';
import { signInTo } from '../pages/accounts';
import { fileSource } from '../pages/office';

test('a text is looked for, confirmed and taken out everywhere; what stays is that it was', async ({ page }, {
  project,
}) => {
  const slug = fileSource('schwaerzung', project.name);
  const text = `Protokoll ${slug}`;
  await signInTo(page, '/admin/schwaerzungen');
  const form = page.locator('#text-redaction');
  await form.getByLabel(/^Text, Zeichen für Zeichen/).fill('Gibt es im Register nicht');
  await form.getByLabel('Warum?').fill('Nennt eine Person');
  await form.getByRole('button', { name: 'Nachsehen, wo der Text steht' }).click();
  await expect(form.getByLabel(/^Text, Zeichen für Zeichen/)).toHaveAccessibleDescription(/So steht das nirgends/);

  await form.getByLabel(/^Text, Zeichen für Zeichen/).fill(text);
  await form.getByRole('button', { name: 'Nachsehen, wo der Text steht' }).click();
  await expect(form.getByText('Quellen: 1 Zeile')).toBeVisible();
  await form.getByLabel('Ja, an allen diesen Stellen schwärzen, für immer').check();
  await form.getByRole('button', { name: 'Text überall schwärzen' }).click();
  await expect(page.getByText('Der Text ist geschwärzt. Seine Prüfsumme steht im Protokoll.')).toBeVisible();

  await page.goto(`/admin/quellen/${slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('[geschwärzt]');
  await page.goto('/admin/schwaerzungen');
  await expect(page.getByRole('table').getByText('Nennt eine Person')).toBeVisible();
  const list = await page.request.get('/api/v1/redactions');
  expect(list.status()).toBe(200);
  expect(await list.text()).not.toContain(slug);
});

test('without JavaScript the question is asked and answered on pages of its own', async ({ browser }, { project }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signInTo(page, '/admin/schwaerzungen');
  const form = page.locator('#text-redaction');
  await form.getByLabel(/^Text, Zeichen für Zeichen/).fill(`Protokoll ${fileSource('arten', project.name)}`);
  await form.getByLabel('Warum?').fill('Nennt eine Person');
  await form.getByRole('button', { name: 'Nachsehen, wo der Text steht' }).click();
  await expect(form.getByText('Quellen: 1 Zeile')).toBeVisible();
  await expect(form.getByLabel('Ja, an allen diesen Stellen schwärzen, für immer')).not.toBeChecked();
  await context.close();
});
