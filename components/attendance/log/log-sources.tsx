import { useTranslations } from 'next-intl';
import { LogSourceField } from '@/components/attendance/entry/log-source-field';
import { useNewSourceDefaults } from '@/components/attendance/entry/new-source-defaults';
import { logBySourceHref, logHref, newSourceForHref } from '@/components/office/admin-hrefs';
import { useFieldChoices } from '@/components/forms/field-choices';
import { useRegisterFormat } from '@/components/format/register-format';
import { SourceCitation } from '@/components/sources/source-citation';
import { FieldSelect } from '@/components/ui/fields/field-select';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { getPathname } from '@/lib/i18n/navigation';
import type { MeetingForLog } from '@/lib/office/types';
import type { SourceChoice, SourceReference } from '@/lib/sources/types';

interface LogSourcesProps {
  record: MeetingForLog;
  chosen: SourceReference | null;
  sources: readonly SourceChoice[];
  mayEdit: boolean;
  /** In words; a new document has been looked at today. */
  today: string;
}

/**
 * The documents that prove the meeting, and the one the log is based on. A plain GET form: its address can be passed
 * on.
 */
export function LogSources({ record, chosen, sources, mayEdit, today }: LogSourcesProps) {
  const t = useTranslations('admin.log');
  const evidence = useTranslations('evidence');
  const choices = useFieldChoices();
  const { locale } = useRegisterFormat();
  const { network, reference, cited } = record;
  const here = logHref(network.slug, reference.slug);
  const defaults = useNewSourceDefaults(sources, { today, slugEnding: `${network.slug} ${reference.slug}` });
  const addressBy = (source: string) => `${getPathname({ href: here, locale })}?source=${source}#attendance`;
  return (
    <Section id="sources" title={t('sources')}>
      {cited.length === 0 ? (
        <p className="max-w-measure">{t('noSource')}</p>
      ) : (
        <ul className="space-y-1.5">
          {cited.map(({ source, completeFor }) => (
            <li key={source.id}>
              <SourceCitation source={source} place="document" />
              {completeFor === 'nothing' ? null : (
                <span className="text-muted"> ({evidence(`completeFor.${completeFor}`)})</span>
              )}
              {mayEdit && source.id !== chosen?.id ? (
                <>
                  {' '}
                  <TextLink href={logBySourceHref(network.slug, reference.slug, source.id)} className="text-sm">
                    {t('switchSource')}
                  </TextLink>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayEdit ? (
        <>
          <div className="mt-5">
            <LogSourceField
              options={sources.map((source) => ({
                label: choices.sourceLabel(source),
                address: addressBy(String(source.id)),
                own: source.own,
              }))}
              newAddress={addressBy(':id')}
              begin={chosen === null}
              defaults={defaults}
            >
              <form
                action={`${getPathname({ href: here, locale })}#attendance`}
                className="flex flex-wrap items-end gap-3"
              >
                <div className="min-w-64 flex-1">
                  <FieldSelect
                    key={chosen?.id}
                    texts={{ id: 'log-source', label: t('whichSource'), hint: t('chooseSourceHint') }}
                    options={choices.sources(sources)}
                    select={{ name: 'source', defaultValue: chosen ? String(chosen.id) : '' }}
                  />
                </div>
                <FormSubmit pending={false} pendingLabel="" quiet>
                  {t('switchSource')}
                </FormSubmit>
              </form>
            </LogSourceField>
          </div>
          <p className="mt-3">
            <TextLink href={newSourceForHref(network.slug, reference.slug)}>{t('newSource')}</TextLink>
          </p>
        </>
      ) : null}
    </Section>
  );
}
