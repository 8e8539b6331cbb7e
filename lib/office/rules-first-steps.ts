import type { OfficeNetworkCard } from '@/lib/office/types';

/** What a new network takes until the public sees it, in this order. */
export const FIRST_STEPS = ['seats', 'meeting', 'attendance', 'publish'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

type Counts = Pick<OfficeNetworkCard, 'published' | 'memberCount' | 'meetingCount' | 'draftAssertions' | 'known'>;

const isDone = (step: FirstStep, card: Counts): boolean => {
  switch (step) {
    case 'seats':
      return card.memberCount > 0;
    case 'meeting':
      return card.meetingCount > 0;
    case 'attendance':
      return card.draftAssertions > 0 || card.known > 0;
    case 'publish':
      return card.published;
  }
};

/** Which steps are done, and the first that is not: the next. Nothing of a network that is public, whose gaps are listed. */
export function firstSteps(card: Counts): { step: FirstStep; state: 'done' | 'next' | 'later' }[] {
  if (card.published) return [];
  const next = FIRST_STEPS.find((step) => !isDone(step, card));
  return FIRST_STEPS.map((step) => ({ step, state: isDone(step, card) ? 'done' : step === next ? 'next' : 'later' }));
}
