'use server';

import { toActor, demandPermission } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { readSnapshot } from '@/lib/db/reader';
import { showFreshPages } from '@/lib/forms/fresh-pages';
import { submitStep } from '@/lib/forms/submit-step';
import { makeSeries } from '@/lib/imports/series/mutations';
import { readSeries } from '@/lib/imports/series/queries';
import { daysOfRule } from '@/lib/imports/series/rules-days';
import { SERIES_FORM, seriesFormSchema } from '@/lib/imports/series/schema';

/** Writes the days of a rule into the list, shows what a list of days would make, or makes it. */
export async function planSeriesAction(_previous: unknown, form: FormData) {
  let days: string | null = null;
  const state = await submitStep(form, {
    schema: seriesFormSchema,
    shape: SERIES_FORM,
    authorise: ({ networkId }) => demandPermission('edit', networkId),
    work: async (input, user, confirmed) => {
      if (input.intent === 'rule') {
        days = daysOfRule(input.rule).join('\n');
        return succeed({ step: 'listed' as const });
      }
      const { intent, ...order } = input;
      if (intent === 'read') {
        const { taken: _, ...plan } = await readSnapshot((reader) => readSeries(reader, order));
        return succeed({ step: 'read' as const, plan });
      }
      const made = await attemptWrite({ ...toActor(user), confirmed }, (write) => makeSeries(write, order));
      if (!made.ok) return made;
      await showFreshPages();
      return succeed({ step: 'made' as const, ...made.value });
    },
  });
  return days === null ? state : { ...state, typed: { ...state.typed, days } };
}
