'use client';

import { useTranslations } from 'next-intl';
import { useGapText } from '@/components/gaps/gap-text';
import { useRegisterFormat } from '@/components/format/register-format';
import { partialDate } from '@/lib/core/partial-date';
import type { MovePlace, MovePreview } from '@/lib/imports/move/types';
import { byNameIn } from '@/lib/i18n/name-order';
import type { MemberReference } from '@/lib/members/types';

/** What a new date means: for the order of the meetings, the seats, and the gaps of the published record. */
export function MoveConsequences({ preview }: { preview: MovePreview }) {
  const t = useTranslations('manyRecords.move');
  const format = useRegisterFormat();
  const { place, losesSeat, gainsSeat, outside, from, to } = preview;
  const between = ({ before, after }: MovePlace) =>
    t('between', {
      before: before ? t('after', { date: format.date(before.date) }) : t('first'),
      after: after ? t('before', { date: format.date(after.date) }) : t('last'),
    });
  const groups: { key: 'losesSeat' | 'gainsSeat' | 'outside'; members: readonly MemberReference[] }[] = [
    { key: 'losesSeat', members: losesSeat },
    { key: 'gainsSeat', members: gainsSeat },
    { key: 'outside', members: outside },
  ];
  return (
    <section aria-labelledby="consequences-heading" className="border-t border-line pt-6">
      <h2 id="consequences-heading">{t('consequences')}</h2>
      <dl className="mt-3 max-w-3xl space-y-4">
        <div>
          <dt className="font-medium">{t('dates')}</dt>
          <dd>
            {format.date(partialDate(from))} → {format.date(partialDate(to))}
          </dd>
        </div>
        <div>
          <dt className="font-medium">{t('order')}</dt>
          <dd>
            {place.changes ? (
              <>
                {t('so')}: {between(place.before)}
                <br />
                {t('then')}: {between(place.after)}
              </>
            ) : (
              t('orderSame')
            )}
          </dd>
        </div>
        {groups.map(({ key, members }) => (
          <div key={key}>
            <dt className="font-medium">{t(`${key}.heading`)}</dt>
            <dd>
              {members.length === 0
                ? t('nobody')
                : members
                    .toSorted(byNameIn(format.locale))
                    .map(({ name }) => format.name(name))
                    .join(', ')}
              {members.length > 0 ? <p className="text-sm text-muted">{t(`${key}.hint`)}</p> : null}
            </dd>
          </div>
        ))}
        <div>
          <dt className="font-medium">{t('gaps')}</dt>
          <dd>{preview.gaps.length === 0 ? t('gapsSame') : <MovedGapList preview={preview} />}</dd>
        </div>
      </dl>
    </section>
  );
}

function MovedGapList({ preview }: { preview: MovePreview }) {
  const t = useTranslations('manyRecords.move');
  const kind = useTranslations('participation.gap');
  const format = useRegisterFormat();
  const text = useGapText();
  return (
    <ul className="space-y-3">
      {preview.gaps.map(({ member, before, after }) => (
        <li key={member.id}>
          <p>{format.name(member.name)}</p>
          <ul className="list-disc ps-5 text-sm">
            {(
              [
                ['so', before],
                ['then', after],
              ] as const
            ).flatMap(([when, gaps]) =>
              gaps.length === 0
                ? [<li key={when}>{t('gapNone', { when: t(when) })}</li>]
                : gaps.map((gap) => (
                    <li key={`${when}-${gap.kind}-${gap.meetingIds.join('-')}`}>
                      {t(when)}: {kind(`kind.${gap.kind}`)}, {text.length(gap)} ({text.bounds(gap)})
                    </li>
                  )),
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}
