import { useTranslations } from 'next-intl';
import { useEventWords } from '@/components/history/event-words';
import { useActorName } from '@/components/history/actor-name';
import { useRegisterFormat } from '@/components/format/register-format';
import { FieldSelect, type FieldOption } from '@/components/ui/fields/field-select';
import { FieldText } from '@/components/ui/fields/field-text';
import { TextLink } from '@/components/ui/text-link';
import { AUDIT_SUBJECTS, auditTypesForSubject } from '@/lib/audit/rules-filter';
import type { AuditFilter } from '@/lib/audit/types-log';
import { getPathname } from '@/lib/i18n/navigation';
import type { NetworkReference } from '@/lib/networks/types';

interface AuditFilterFormProps {
  filter: AuditFilter;
  networks: readonly NetworkReference[];
  actors: readonly string[];
}

/** Narrows the log down. A plain GET form: what was asked for stands in the address and can be passed on. */
export function AuditFilterForm({ filter, networks, actors }: AuditFilterFormProps) {
  const t = useTranslations('audit.filter');
  const audit = useTranslations('audit');
  const words = useEventWords();
  const nameOf = useActorName();
  const format = useRegisterFormat();
  const kinds = AUDIT_SUBJECTS.flatMap((subject): FieldOption[] => {
    const key = `subject.${subject}` as 'subject.network';
    const types = auditTypesForSubject(subject);
    if (!audit.has(key)) return [];
    const own = types.map((type) => ({ value: type, label: words(type) }));
    return [{ value: subject, label: t('allOf', { subject: audit(key) }) }, ...own];
  });
  const asked = Object.values(filter).some((value) => value !== null);
  const names = filter.actor !== null && !actors.includes(filter.actor) ? [...actors, filter.actor] : actors;
  return (
    <form
      action={getPathname({ locale: format.locale, href: '/admin/audit' })}
      role="search"
      aria-label={t('heading')}
      className="grid gap-x-5 gap-y-4 border border-line bg-surface p-5 sm:grid-cols-2 lg:grid-cols-6"
    >
      <div className="lg:col-span-2">
        <FieldSelect
          texts={{ id: 'audit-network', label: t('network') }}
          options={[
            { value: '', label: t('allNetworks') },
            ...networks.map(({ slug, name }) => ({ value: slug, label: format.name(name) })),
          ]}
          select={{ name: 'network', defaultValue: networks.find(({ id }) => id === filter.networkId)?.slug ?? '' }}
        />
      </div>
      <div className="lg:col-span-2">
        <FieldSelect
          texts={{ id: 'audit-kind', label: t('kind') }}
          options={[{ value: '', label: t('allKinds') }, ...kinds]}
          select={{ name: 'kind', defaultValue: filter.kind ?? '' }}
        />
      </div>
      <div className="lg:col-span-2">
        <FieldSelect
          texts={{ id: 'audit-who', label: t('who') }}
          options={[
            { value: '', label: t('everybody') },
            ...names.map((name) => ({ value: name, label: nameOf(name) })),
          ]}
          select={{ name: 'who', defaultValue: filter.actor ?? '' }}
        />
      </div>
      <div className="lg:col-span-2">
        <FieldText
          texts={{ id: 'audit-from', label: t('from') }}
          input={{ type: 'date', name: 'from', defaultValue: filter.from ?? '' }}
        />
      </div>
      <div className="lg:col-span-2">
        <FieldText
          texts={{ id: 'audit-to', label: t('to') }}
          input={{ type: 'date', name: 'to', defaultValue: filter.to ?? '' }}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 self-end lg:col-span-2">
        <button
          type="submit"
          className="min-h-11 cursor-pointer border border-accent bg-accent px-5 py-2 font-medium text-paper"
        >
          {t('submit')}
        </button>
        {asked ? <TextLink href="/admin/audit">{t('reset')}</TextLink> : null}
      </div>
    </form>
  );
}
