import { describe, expect, it } from 'vitest';
import { firstStep, stepBack, stepOn } from '@/components/attendance/entry/entry-steps';
import { choose, fillOpen, isLeftOpen, type LogEntries } from '@/components/attendance/log/log-entries';
import type { LogChoice } from '@/components/attendance/log/log-choices';

const entries = (...choices: LogChoice[]): LogEntries => ({
  chosen: new Map(choices.map((choice, index) => [index + 1, choice])),
  decided: new Set(),
});
const statuses = ({ chosen }: LogEntries) => [...chosen.values()];

describe('all others', () => {
  it('are the rows in which nothing stands and which nobody left open', () => {
    const typed = choose(
      choose(entries('not_recorded', 'not_recorded', 'absent', 'not_recorded'), 1, 'excused'),
      2,
      'not_recorded',
    );
    expect(statuses(fillOpen(typed, () => 'present'))).toEqual(['excused', 'not_recorded', 'absent', 'present']);
    expect([1, 2, 3, 4].map((id) => isLeftOpen(typed, id))).toEqual([false, true, false, false]);
  });

  it('keep what nothing is known of where a list is copied', () => {
    const copied = fillOpen(entries('not_recorded', 'not_recorded'), (id) => (id === 2 ? 'absent' : undefined));
    expect(statuses(copied)).toEqual(['not_recorded', 'absent']);
  });

  it('are no step where there are none', () => {
    const full = entries('present', 'absent');
    expect(fillOpen(full, () => 'excused')).toBe(full);
  });
});

describe('steps', () => {
  const start = entries('not_recorded', 'not_recorded');
  const one = stepOn(firstStep(start), choose(start, 1, 'present'));
  const two = stepOn(
    one,
    fillOpen(one.now, () => 'absent'),
  );

  it('are undone one at a time, the filling of many as one, and redone', () => {
    const back = stepBack(two, 'undo');
    expect(statuses(back.now)).toEqual(['present', 'not_recorded']);
    expect(statuses(stepBack(back, 'undo').now)).toEqual(['not_recorded', 'not_recorded']);
    expect(stepBack(back, 'redo').now).toEqual(two.now);
  });

  it('cannot be redone once something else was chosen', () => {
    const other = stepOn(stepBack(two, 'undo'), choose(one.now, 2, 'excused'));
    expect(stepBack(other, 'redo')).toBe(other);
  });

  it('end where nothing was chosen', () => {
    const first = firstStep(start);
    expect(stepBack(first, 'undo')).toBe(first);
    expect(stepOn(first, start)).toEqual(first);
  });
});
