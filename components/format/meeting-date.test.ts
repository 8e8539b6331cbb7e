import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import { formatMeetingDate, formatMeetingDateShort, formatMeetingDateWithin } from '@/components/format/meeting-date';
import { MEETING_KINDS } from '@/lib/meetings/types';

const date = partialDate('2023-09-12/2023-09-13');

describe('the date that stands for a meeting', () => {
  it('says of one that only prepares others, or is special, what it is', () => {
    expect(MEETING_KINDS.map((kind) => formatMeetingDate({ date, kind }, 'de'))).toEqual([
      '12.–13. September 2023',
      '12.–13. September 2023 (außerordentliche Sitzung)',
      '12.–13. September 2023 (vorbereitende Sitzung)',
      '12.–13. September 2023',
    ]);
    expect(formatMeetingDate({ date, kind: 'preparatory' }, 'en')).toBe('12–13 September 2023 (preparatory meeting)');
  });

  it('has no brackets of its own within brackets', () => {
    expect(formatMeetingDateWithin({ date, kind: 'preparatory' }, 'de')).toBe(
      '12.–13. September 2023, vorbereitende Sitzung',
    );
    expect(formatMeetingDateWithin({ date, kind: 'regular' }, 'de')).toBe('12.–13. September 2023');
  });

  it('says so in the head of a table, too', () => {
    expect(formatMeetingDateShort({ date, kind: 'preparatory' }, 'de')).toBe('12./13.9.2023 (vorbereitend)');
    expect(formatMeetingDateShort({ date, kind: 'regular' }, 'de')).toBe('12./13.9.2023');
  });
});
