import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { FilterField } from '@/components/ui/fields/filter-field';
import { byNameIn } from '@/lib/i18n/name-order';
import { getPathname } from '@/lib/i18n/navigation';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';
import { QUESTION_KINDS, type QuestionView } from '@/lib/participation/questions/types';

interface QuestionFormProps {
  view: QuestionView;
  networks: readonly NetworkReference[];
  /** Of the network, where one is chosen; otherwise everybody. */
  members: readonly MemberReference[];
  /** The date in the reader's own way of writing. */
  date: string;
}

/** A plain form that leads to an address which can be shared. Which fields a question needs is told by style alone. */
export function QuestionForm({ view, networks, members, date }: QuestionFormProps) {
  const t = useTranslations('questions.form');
  const format = useRegisterFormat();
  const byName = byNameIn(format.locale);
  const toOption = ({ slug, name }: MemberReference | NetworkReference) => ({ value: slug, label: format.name(name) });
  const memberOptions = [{ value: '', label: t('anyMember') }, ...members.toSorted(byName).map(toOption)];
  return (
    <form
      action={getPathname({ locale: format.locale, href: '/questions' })}
      className="question-form no-print"
      aria-label={t('label')}
    >
      <FilterField
        name="network"
        label={t('network')}
        value={view.network ?? ''}
        options={[{ value: '', label: t('anyNetwork') }, ...networks.toSorted(byName).map(toOption)]}
      />
      <FilterField name="member" label={t('member')} value={view.member ?? ''} options={memberOptions} />
      <fieldset>
        <legend>{t('question')}</legend>
        <div className="question-kinds">
          {QUESTION_KINDS.map((kind) => (
            <label key={kind}>
              <input type="radio" name="question" value={kind} defaultChecked={kind === (view.question ?? 'last')} />
              {t(`kind.${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="question-date">
        <label htmlFor="question-date">
          <span>{t('date')}</span>
        </label>
        <input
          id="question-date"
          type="text"
          name="date"
          // A field has no lines to break, and what stands in it is copied and typed on.
          defaultValue={date.replaceAll('\u00a0', ' ')}
          maxLength={60}
          aria-describedby="question-date-hint"
          autoComplete="off"
        />
        <p id="question-date-hint" className="question-hint">
          {t('dateHint')}
        </p>
      </div>
      <div className="question-other">
        <FilterField name="other" label={t('other')} value={view.other ?? ''} options={memberOptions} />
      </div>
      <button type="submit">{t('submit')}</button>
    </form>
  );
}
