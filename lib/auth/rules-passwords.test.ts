import { describe, expect, it } from 'vitest';
import { COMMON_PASSWORD_WORDS } from '@/lib/auth/rules-common-words';
import { findPasswordFault } from '@/lib/auth/rules-passwords';

const person = { name: 'Ayşe Lindemann', email: 'a.lindemann@stuttgart.example' };
const fault = (password: string) => findPasswordFault(password, person);

describe('faultOfPassword', () => {
  it.each([
    ['kurz!Xq9', 'password_short'],
    ['😀😀😀😀😀😀', 'password_short'],
    ['x9'.repeat(101), 'password_long'],
    ['Passwort2026!', 'password_common'],
    ['p4ssw0rtp4ssw0rt', 'password_common'],
    ['IloveYou-2026', 'password_common'],
    ['Sommer2026Sommer', 'password_common'],
    ['Lindemann-2026', 'password_personal'],
    ['a.lindemann@stuttgart.example', 'password_personal'],
    ['Präsenzregister1', 'password_personal'],
    ['aaaaaaaaaaaaa', 'password_simple'],
    ['xyzxyzxyzxyz', 'password_simple'],
    ['123456789012', 'password_simple'],
    ['qwertzuiop123456', 'password_simple'],
    ['qwertz654321', 'password_simple'],
  ])('refuses %s: %s', (password, expected) => {
    expect(fault(password)).toBe(expected);
  });

  it.each([
    'vier Lampen am Kanal',
    'u7#Kd-29xL_qq',
    'Protokoll liegt im roten Schrank',
    'ヴェルトエルベ委員会の記録簿です',
  ])('takes %s', (password) => {
    expect(fault(password)).toBeNull();
  });
});

describe('the common words', () => {
  it('are many, lower case, and each once', () => {
    expect(COMMON_PASSWORD_WORDS.length).toBeGreaterThan(200);
    expect(new Set(COMMON_PASSWORD_WORDS).size).toBe(COMMON_PASSWORD_WORDS.length);
    expect(COMMON_PASSWORD_WORDS.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });
});
