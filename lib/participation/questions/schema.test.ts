import { describe, expect, it } from 'vitest';
import { isCanonicalQuestionQuery, questionQuery, readQuestionView } from '@/lib/participation/questions/schema';

const base = { network: 'kreis', member: 'berlin' };

describe('the address of a question', () => {
  it('is written in one way, whatever the form sends along', () => {
    const sent = { ...base, question: 'never', date: '', other: '' };
    expect(questionQuery(readQuestionView(sent))).toEqual({ question: 'never', ...base });
    expect(isCanonicalQuestionQuery(sent)).toBe(false);
    expect(isCanonicalQuestionQuery({ question: 'never', ...base })).toBe(true);
  });

  it.each([
    ['13.9.2012', '2012-09-13'],
    ['September 2012', '2012-09'],
    ['13.–14. September 2012', '2012-09-13/2012-09-14'],
    ['2012', '2012'],
  ])('reads a date as people write it: %s', (written, edtf) => {
    const view = readQuestionView({ ...base, question: 'not_since', date: written });
    expect(view).toMatchObject({ date: edtf, unread: null });
    expect(readQuestionView(questionQuery(view))).toEqual(view);
  });

  it.each(['um 2012', '2012~', '../2012', '..', 'gestern', '13.9.', '\u0000', 'x'.repeat(10_000)])(
    'parts nothing at %j',
    (written) => {
      const view = readQuestionView({ ...base, question: 'not_since', date: written });
      expect(view.date).toBeNull();
      expect(isCanonicalQuestionQuery(questionQuery(view))).toBe(true);
    },
  );

  it('leaves out what names nothing and what the question does not need', () => {
    expect(
      readQuestionView({
        question: 'why',
        network: '../etc',
        member: ['berlin', 'jena'],
        date: '2012',
        other: "'; --",
      }),
    ).toEqual({
      question: null,
      network: null,
      member: 'berlin',
      date: null,
      other: null,
      unread: null,
    });
    expect(readQuestionView({ ...base, question: 'never', date: '2012', other: 'jena' })).toMatchObject({
      date: null,
      other: null,
    });
    expect(readQuestionView({ ...base, question: 'more_often', other: 'jena' }).other).toBe('jena');
  });
});
