import { useTranslations } from 'next-intl';
import type { FormRefusal } from '@/components/forms/form-refusal';
import { FieldTick } from '@/components/ui/fields/field-tick';
import { CONFIRMATION_FIELD } from '@/lib/forms/form-state';

export interface PersonalQuestionProps {
  /** Start of the ids, where a page has several forms. */
  formId: string;
  refusal: FormRefusal | null;
  /** What was typed before the answer, the tick among it. */
  typed: Readonly<Record<string, string>>;
  labelOf: (field: string) => string;
}

/**
 * What in a form looks like a person or like health, field by field, how it is mended, and the tick that lets it
 * through. Stands inside the form. A tick that was set stays set where the form is refused for something else.
 */
export function PersonalQuestion({ formId, refusal, typed, labelOf }: PersonalQuestionProps) {
  const t = useTranslations('personal');
  if (!refusal?.found || refusal.confirmation === undefined) {
    const given = refusal ? typed[CONFIRMATION_FIELD] : undefined;
    return given === undefined ? null : <input type="hidden" name={CONFIRMATION_FIELD} value={given} />;
  }
  return (
    <div className="mt-2 space-y-3">
      <ul className="list-disc space-y-1 ps-5">
        {Object.entries(refusal.found).map(([field, stretches]) => (
          <li key={field}>
            {t('inField', {
              field: labelOf(field),
              found: stretches.map(({ kind, text }) => t('stretch', { text, kind: t(`kind.${kind}`) })).join('; '),
            })}
          </li>
        ))}
      </ul>
      <p>{t('mend')}</p>
      <FieldTick
        texts={{ id: `${formId}-names-no-person`, label: t('confirm'), hint: t('confirmHint') }}
        input={{ name: CONFIRMATION_FIELD, value: refusal.confirmation }}
      />
    </div>
  );
}
