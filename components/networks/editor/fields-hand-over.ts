import { useTranslations } from 'next-intl';
import { useFieldChoices } from '@/components/forms/field-choices';
import type { FieldValues, RecordField } from '@/components/forms/record-field';
import type { Account } from '@/lib/auth/types';
import type { MemberReference } from '@/lib/members/types';
import { HANDED_ROLES } from '@/lib/networks/schema-hand-over';
import type { SourceReference } from '@/lib/sources/types';

interface HandOverChoices {
  accounts: readonly Account[];
  members: readonly MemberReference[];
  sources: readonly SourceReference[];
}

const fieldName = (account: Account): string => `grants.${account.id}`;

/**
 * The fields for handing a network over to another office: who, when, by which source, and everybody's role from that
 * day.
 */
export function useHandOverFields({ accounts, members, sources }: HandOverChoices): RecordField[] {
  const t = useTranslations('admin.handOver');
  const fields = useTranslations('admin.fields');
  const auth = useTranslations('auth');
  const choices = useFieldChoices();
  return [
    { kind: 'text', name: 'organiser', label: t('organiser'), required: true, half: true },
    {
      kind: 'select',
      name: 'memberId',
      label: fields('organiserMember'),
      half: true,
      options: choices.members(members, 'nobody'),
    },
    { kind: 'date', name: 'date', label: t('date'), hint: t('dateHint'), required: true, half: true },
    { kind: 'select', name: 'sourceId', label: fields('source'), required: true, options: choices.sources(sources) },
    { kind: 'long', name: 'quote', label: fields('quote'), hint: fields('quoteHint') },
    ...accounts.map((account): RecordField => ({
      kind: 'select',
      name: fieldName(account),
      label: t('roleOf', { name: account.name }),
      hint: account.email,
      required: true,
      half: true,
      options: [
        { value: '', label: t('noRole') },
        ...HANDED_ROLES.map((role) => ({ value: role, label: auth(`role.${role}`) })),
      ],
    })),
  ];
}

/** The widest of the roles to be handed that everybody holds in the network now. */
export function presentRoles(accounts: readonly Account[], networkId: number): FieldValues {
  return Object.fromEntries(
    accounts.map((account) => {
      const held = account.grants.filter((grant) => grant.networkId === networkId).map(({ role }) => role);
      return [fieldName(account), HANDED_ROLES.findLast((role) => held.includes(role)) ?? ''];
    }),
  );
}
