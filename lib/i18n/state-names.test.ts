import { describe, expect, it } from 'vitest';
import { stateName } from '@/lib/i18n/state-names';

describe('stateName', () => {
  it('names states of today in both languages', () => {
    expect(stateName('DE')).toEqual({ de: 'Deutschland', en: 'Germany' });
    expect(stateName('TZ').de).toBe('Tansania');
  });

  it.each([
    ['YU', 'Jugoslawien', 'Serbien'],
    ['ZR', 'Zaire', 'Kongo-Kinshasa'],
    ['SU', 'Sowjetunion', 'Russland'],
    ['DD', 'Deutsche Demokratische Republik', 'Deutschland'],
  ])('never gives the historic state %s the name of its successor', (code, name, successor) => {
    expect(stateName(code).de).toBe(name);
    expect(stateName(code).de).not.toBe(successor);
  });

  it('refuses a code that names no state', () => {
    expect(() => stateName('QQ')).toThrow(RangeError);
  });
});
