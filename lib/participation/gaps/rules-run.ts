import type { Gap } from '@/lib/participation/gaps/types';

/** Whether all meetings of a gap were missed: then one number says it. */
export const runIn = ({ missed, meetings }: Pick<Gap, 'missed' | 'meetings'>): 'whole' | 'part' =>
  missed === meetings ? 'whole' : 'part';
