import { useTranslations } from 'next-intl';
import { logHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { AssertionHistory } from '@/components/attendance/assertion-history';
import { listRepresentatives } from '@/components/attendance/entry/representatives';
import { useCorrectionFields } from '@/components/attendance/fields-correction';
import { RecordEditor } from '@/components/forms/record-editor';
import { RecordForm } from '@/components/forms/record-form';
import { RemovalForm } from '@/components/forms/removal-form';
import { StatusSymbol } from '@/components/charts/status/status-symbol';
import { useRegisterFormat } from '@/components/format/register-format';
import { Section } from '@/components/ui/section';
import { correctAttendanceAction, withdrawAttendanceAction } from '@/lib/office/actions-assertions';
import type { AssertionVersion } from '@/lib/attendance/types-log';
import { getPathname } from '@/lib/i18n/navigation';
import type { MeetingForLog } from '@/lib/office/types';

interface CorrectionArticleProps {
  record: MeetingForLog;
  assertion: AssertionVersion;
  /** Everything ever asserted of the meeting. */
  versions: readonly AssertionVersion[];
}

/** One public assertion: what it says, what it should say, and what was said of the same cell before. */
export function CorrectionArticle({ record, assertion, versions }: CorrectionArticleProps) {
  const t = useTranslations('admin.correction');
  const history = useTranslations('admin.history');
  const log = useTranslations('admin.log');
  const status = useTranslations('status');
  const format = useRegisterFormat();
  const { network, reference } = record;
  const row = [...record.rows, ...record.guests].find(({ member }) => member.id === assertion.memberId);
  const name = row ? format.name(row.member.name) : `#${assertion.memberId}`;
  const meeting = logHref(network.slug, reference.slug);
  const representatives = listRepresentatives(record, format);
  const fields = useCorrectionFields(representatives.filter((one) => one.id !== assertion.memberId));
  const back = { label: t('back'), address: getPathname({ locale: format.locale, href: meeting }) };
  const { id, mode, rank, quote, locator, presenceFrom, presenceUntil, levelText } = assertion;
  const { representingMemberId, delegationSize, alternativeStatus } = assertion;
  const standing = assertion.withdrawnAt === null;
  return (
    <RecordEditor
      kind={t('heading')}
      title={name}
      crumbs={[
        { label: format.name(network.name), href: officeNetworkHref(network.slug) },
        { label: `${log('heading')}: ${format.date(reference.date)}`, href: meeting },
      ]}
    >
      <p className="max-w-measure">{t('lede')}</p>
      <p className="my-5 flex flex-wrap items-center gap-1.5">
        <span className="text-muted">{standing ? t('now') : t('before')}:</span>
        <StatusSymbol status={assertion.status} /> {status(`cell.${assertion.status}`)}
      </p>
      <RecordForm
        id="correction"
        action={correctAttendanceAction}
        fields={fields}
        values={{
          ...{ status: assertion.status, mode, rank, quote: quote ?? '', locator: locator ?? '' },
          representingMemberId: String(representingMemberId ?? ''),
          alternativeStatus: alternativeStatus ?? '',
          presenceFrom: presenceFrom ?? '',
          presenceUntil: presenceUntil ?? '',
          delegationSize: String(delegationSize ?? ''),
          levelText: levelText ?? '',
        }}
        hidden={{ id }}
        submit={t('submit')}
        done={t('done')}
        next={back}
        mayDraft={assertion.published}
        once
      />
      {standing ? (
        <RemovalForm
          action={withdrawAttendanceAction}
          target={{ id }}
          submit={t('withdraw')}
          hint={t('withdrawHint')}
          mayDraft={assertion.published}
        />
      ) : null}
      <Section id="history" title={history('heading')}>
        <AssertionHistory
          versions={versions.filter(({ memberId }) => memberId === assertion.memberId)}
          nameOf={(memberId) =>
            memberId === assertion.memberId ? name : (representatives.find((one) => one.id === memberId)?.name ?? '')
          }
        />
      </Section>
    </RecordEditor>
  );
}
