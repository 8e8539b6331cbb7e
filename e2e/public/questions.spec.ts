import { expect, test, type Page } from '@playwright/test';
import { expectNoFaults } from '../pages/axe';
import { sidewaysScroll } from '../pages/overlap';
import { onlyWithUnga } from '../pages/unga';
import { ON_PHONE } from '../pages/widths';

const CIRCLE = 'network=qualitaetszirkel';
const COMMITTEE = 'network=welterbekomitee';

const ANSWERS = [
  {
    about: 'never',
    query: `question=never&${CIRCLE}&member=berlin`,
    verdict: 'contradicted',
    says: 'allein auf die eigene Auskunft des Mitglieds (Senat von Berlin',
  },
  {
    about: 'never',
    query: `question=never&${COMMITTEE}&member=malawi`,
    verdict: 'supported',
    says: 'eine Teilnahme ist nicht darunter',
  },
  {
    about: 'never',
    query: `question=never&${CIRCLE}&member=hannover`,
    verdict: 'not_decidable',
    says: 'sagt eine Quelle etwas über Hannover',
  },
  {
    about: 'last',
    query: `question=last&${CIRCLE}&member=berlin`,
    verdict: 'not_decidable',
    says: 'Die letzte bekannte Teilnahme: 13.–\u206014. September 2012',
  },
  {
    about: 'last on a date',
    query: `question=last&${CIRCLE}&member=berlin&date=2009`,
    verdict: 'contradicted',
    says: 'hat danach noch teilgenommen: 13.–\u206014. September 2012',
  },
  {
    about: 'not since',
    query: `question=not_since&${CIRCLE}&member=berlin&date=2012`,
    verdict: 'not_decidable',
    says: 'Für die Zeit danach',
  },
  {
    about: 'not since',
    query: `question=not_since&${CIRCLE}&member=berlin&date=2009-01`,
    verdict: 'contradicted',
    says: 'hat danach teilgenommen: 13.–\u206014. September 2012',
  },
  {
    about: 'how long',
    query: `question=how_long&${CIRCLE}&member=berlin`,
    verdict: 'not_decidable',
    says: 'Für eine Messung ist zu wenig erfasst',
  },
  {
    about: 'how long',
    query: `question=how_long&${COMMITTEE}&member=malawi`,
    verdict: 'supported',
    says: 'Die längste Lücke',
  },
  {
    about: 'more often',
    query: `question=more_often&${COMMITTEE}&member=brasilien&other=malawi`,
    verdict: 'supported',
    says: 'Malawi: 0 von',
  },
  {
    about: 'more often',
    query: `question=more_often&${COMMITTEE}&member=malawi&other=brasilien`,
    verdict: 'contradicted',
    says: 'Malawi: 0 von',
  },
  {
    about: 'more often',
    query: `question=more_often&${CIRCLE}&member=berlin&other=stuttgart`,
    verdict: 'not_decidable',
    says: 'mindestens 1, höchstens',
  },
] as const;

const form = (page: Page) => page.getByRole('form', { name: 'Ihre Frage' });
const verdictOf = (page: Page) => page.locator('[data-verdict]').first();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'questions with JavaScript' : 'questions without JavaScript', () => {
    test.use({ javaScriptEnabled });
    // A phone without JavaScript is a phone, and without JavaScript.
    const onPhone = javaScriptEnabled ? ON_PHONE : {};

    test('are put together in a form, answered, and proved in one click', onPhone, async ({ page }) => {
      await page.goto('/mitglieder/berlin');
      await page.getByRole('link', { name: 'Eine Frage an diese Aufzeichnungen stellen' }).first().click();
      await expect(form(page).locator('[name="member"]')).toHaveValue('berlin');
      await form(page).getByLabel('Nie teilgenommen?').check();
      await expect(form(page).getByLabel('Datum', { exact: true })).toBeHidden();
      await form(page).getByRole('button', { name: 'Antwort zeigen' }).click();
      await expect(page).toHaveURL(/\/fragen\?question=never&network=qualitaetszirkel&member=berlin$/);
      await expect(page.getByRole('heading', { level: 1, name: 'Hat Berlin nie teilgenommen?' })).toBeVisible();
      await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'contradicted');
      await expect(verdictOf(page)).toContainText('Nein, das ist widerlegt');
      const deciding = page.getByRole('region', { name: 'Was das entscheidet' });
      await expect(deciding.getByRole('row', { name: /13\.–\u206014\. September 2012/ })).toContainText('vertreten');
      await deciding
        .getByRole('link', { name: /^Senat von Berlin.*19\. November 2012/ })
        .first()
        .click();
      await expect(page).toHaveURL(/\/quellen\/anfrage-n17-02015\/sitzungen\/qualitaetszirkel\/2012-09-13#berlin$/);
      await expect(page.locator('#berlin')).toContainText('vertreten');
    });

    test('read a date as it is written and say so when they cannot', async ({ page }) => {
      await page.goto(`/fragen?${CIRCLE}&member=berlin`);
      await form(page).getByLabel('Seit einem Datum nicht mehr?').check();
      await form(page).getByLabel('Datum', { exact: true }).fill('Januar 2009');
      await form(page).getByRole('button', { name: 'Antwort zeigen' }).click();
      await expect(page).toHaveURL(/\?question=not_since&network=qualitaetszirkel&member=berlin&date=2009-01$/);
      await page.getByText('Etwas anderes fragen').click();
      await expect(form(page).getByLabel('Datum', { exact: true })).toHaveValue('Januar 2009');
      await form(page).getByLabel('Datum', { exact: true }).fill('neulich');
      await form(page).getByRole('button', { name: 'Antwort zeigen' }).click();
      await expect(page.getByText('„neulich“ ist als Datum nicht zu lesen.')).toBeVisible();
    });

    test('begin with an example that is answered, and asked for nothing', async ({ page }) => {
      await page.goto('/fragen');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hat Berlin nie teilgenommen?');
      await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'contradicted');
      await expect(page.locator('#answer-figure').locator('a[data-meeting]:visible').first()).toBeVisible();
      await page.getByText('Selbst fragen').click();
      await expect(form(page).locator('[name="member"]')).toHaveValue('');
    });

    test('have an address of their own in either language', async ({ page }) => {
      await page.goto(`/fragen?${CIRCLE}&member=berlin&question=never&date=&other=`);
      const link = page.getByRole('link', { name: `/fragen?question=never&${CIRCLE}&member=berlin` });
      await link.click();
      await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'contradicted');
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page).toHaveURL(/\/en\/questions\?question=never&network=qualitaetszirkel&member=berlin$/);
      await expect(verdictOf(page)).toContainText('No, that is contradicted');
    });
  });
}

for (const { about, query, verdict, says } of ANSWERS) {
  test(`"${about}" can be ${verdict}: ${query}`, async ({ page }) => {
    await page.goto(`/fragen?${query}`);
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', verdict);
    await expect(verdictOf(page)).toContainText(says);
    await expect(page.getByRole('region', { name: 'Was die Frage entscheiden würde' })).toHaveCount(
      verdict === 'not_decidable' ? 1 : 0,
    );
  });
}

test('what would decide a question is named, and what a source only states stands apart', async ({ page }) => {
  await page.goto(`/en/questions?question=how_long&${CIRCLE}&member=berlin`);
  const needs = page.getByRole('region', { name: 'What would decide the question' });
  await expect(needs.getByRole('listitem')).toHaveText([
    /^A source on the \d+ meetings for which nothing is recorded\./,
    /^A complete list of meetings/,
    /^More precise information about the period/,
  ]);
  await expect(page.getByRole('region', { name: 'What is open' }).getByRole('row')).not.toHaveCount(0);
  await expect(page.getByRole('region', { name: 'What sources say about periods' })).toContainText(
    'nach einer längeren Pause',
  );
});

test('what is missing or does not fit is said, with the way on', async ({ page }) => {
  const said = page.locator('[data-state="question"]');
  const states = [
    ['?question=never&member=atlantis', 'Ein Mitglied „atlantis“ gibt es im Register nicht.'],
    ['?question=never&network=nirgends&member=berlin', 'Ein Netzwerk „nirgends“ gibt es im Register nicht.'],
    [`?question=never&${COMMITTEE}&member=berlin`, 'Berlin hatte in diesem Netzwerk keinen Sitz'],
    [`?question=not_since&${CIRCLE}&member=berlin`, 'Nennen Sie das Datum'],
    [`?question=more_often&${CIRCLE}&member=berlin`, 'Wählen Sie das Mitglied aus, mit dem verglichen werden soll.'],
    [`?question=more_often&${CIRCLE}&member=berlin&other=berlin`, 'Wählen Sie zwei verschiedene Mitglieder aus.'],
    [`?question=more_often&${CIRCLE}&member=berlin&other=malawi`, 'gibt es in diesem Netzwerk keine Aufzeichnungen'],
    [`?question=never&${CIRCLE}`, 'Wählen Sie ein Mitglied aus.'],
  ] as const;
  for (const [query, words] of states) {
    await page.goto(`/fragen${query}`);
    await expect(said, query).toContainText(words);
  }
  await page.goto(`/fragen?question=never&${COMMITTEE}&member=berlin`);
  await said.getByRole('link', { name: 'Kommunaler Qualitätszirkel zur Integrationspolitik' }).click();
  await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'contradicted');
});

test('the form and each kind of answer have no fault that axe finds, nor scroll sideways', async ({ page }) => {
  const pages = [
    '/fragen',
    '/en/questions',
    `/fragen?${ANSWERS[0].query}`,
    `/en/questions?${ANSWERS[7].query}`,
    `/fragen?${ANSWERS[9].query}`,
    '/fragen?question=never&member=atlantis',
  ];
  for (const address of pages) {
    await page.goto(address);
    for (const width of [320, 820, 390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await sidewaysScroll(page), `${address} at ${width} px`).toBe(0);
      // The one time in dark, the other in light.
      if (width === 390 || width === 1440) await expectNoFaults(page, `${address} at ${width} px`);
    }
  }
});

test.describe('in a register of hundreds of meetings', () => {
  onlyWithUnga();

  test('long lists of cells are folded and can be opened', async ({ page }) => {
    await page.goto('/fragen?question=more_often&network=un-generalversammlung&member=malta&other=gambia');
    await expect(verdictOf(page)).toContainText(/Malta: .* von \d+ Sitzungen/);
    const cells = page.getByRole('region', { name: 'Was das entscheidet: Malta' });
    await expect(cells.getByRole('row').first()).toBeHidden();
    await cells.getByText(/^\d+ Sitzungen zeigen$/).click();
    await expect(cells.getByRole('row').first()).toBeVisible();
  });
});
