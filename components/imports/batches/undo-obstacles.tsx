'use client';

import { useTranslations } from 'next-intl';
import { batchHref, editMemberHref, logHref } from '@/components/office/admin-hrefs';
import { TextLink } from '@/components/ui/text-link';
import type { UndoObstacle } from '@/lib/imports/batches/types';

interface UndoObstaclesProps {
  count: number;
  obstacles: readonly UndoObstacle[];
}

/** The obstacles to undoing a batch, each with a link to its place. */
export function UndoObstacles({ count, obstacles }: UndoObstaclesProps) {
  const t = useTranslations('importPages.form');
  const rest = count - obstacles.length;
  return (
    <>
      <p className="font-medium">{t('refusal.later_work', { count })}</p>
      <ul className="mt-2 list-disc space-y-1.5 ps-5">
        {obstacles.map((obstacle, position) => (
          <li key={position}>
            {t(`obstacle.${obstacle.kind}`)}
            {obstacle.member ? (
              <>
                {' · '}
                <TextLink href={editMemberHref(obstacle.member.slug)}>{obstacle.member.name}</TextLink>
              </>
            ) : null}
            {obstacle.meeting ? (
              <>
                {' · '}
                <TextLink href={logHref(obstacle.meeting.network, obstacle.meeting.slug)}>
                  {obstacle.meeting.date}
                </TextLink>
              </>
            ) : null}
            {obstacle.batch ? (
              <>
                {' · '}
                <TextLink href={batchHref(obstacle.batch.network, obstacle.batch.id)}>
                  {t('obstacleBatch', { title: obstacle.batch.title })}
                </TextLink>
              </>
            ) : null}
          </li>
        ))}
        {rest > 0 ? <li>{t('moreObstacles', { count: rest })}</li> : null}
      </ul>
    </>
  );
}
