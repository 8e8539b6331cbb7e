import { describe, expect, it } from 'vitest';
import { formatDays, formatFileSize, formatMonthName, formatNumber, formatPercent } from '@/lib/i18n/formatters';

describe('formatNumber', () => {
  it('groups thousands as the language does', () => {
    expect(formatNumber(1_234_567, 'de')).toBe('1.234.567');
    expect(formatNumber(1_234_567, 'en')).toBe('1,234,567');
    expect(formatNumber(0, 'de')).toBe('0');
  });
});

describe('formatPercent', () => {
  it.each([
    [0.666, '67\u202f%', '67%'],
    [0, '0\u202f%', '0%'],
    [1, '100\u202f%', '100%'],
    [0.996, '>\u202f99\u202f%', '>\u202f99%'],
    [0.004, '<\u202f1\u202f%', '<\u202f1%'],
  ])('%f reads %s, %s', (share, german, english) => {
    expect(formatPercent(share, 'de')).toBe(german);
    expect(formatPercent(share, 'en')).toBe(english);
  });
});

describe('formatDays', () => {
  it.each([
    [1, '1 Tag', '1 day'],
    [0, '0 Tage', '0 days'],
    [729, '729 Tage', '729 days'],
    [730, '730 Tage (2 Jahre)', '730 days (2 years)'],
    [1234, '1.234 Tage (3,4 Jahre)', '1,234 days (3.4 years)'],
  ])('%i days read %s, %s', (days, german, english) => {
    expect(formatDays(days, 'de')).toBe(german);
    expect(formatDays(days, 'en')).toBe(english);
  });
});

describe('formatFileSize', () => {
  it.each([
    [1, '1 Byte', '1 byte'],
    [999, '999 Byte', '999 bytes'],
    [20_480, '20 kB', '20 kB'],
    [999_499, '999 kB', '999 kB'],
    [999_500, '1 MB', '1 MB'],
    [10_485_760, '10,5 MB', '10.5 MB'],
  ])('%i bytes read %s, %s', (bytes, german, english) => {
    expect(formatFileSize(bytes, 'de')).toBe(german);
    expect(formatFileSize(bytes, 'en')).toBe(english);
  });
});

describe('formatMonthName', () => {
  it('names the month of the calendar day in any time zone', () => {
    expect(formatMonthName('2012-09-01', 'de', 'long')).toBe('September');
    expect(formatMonthName('2012-09-30', 'de', 'short')).toBe('Sept.');
    expect(formatMonthName('2012-01-01', 'en', 'short')).toBe('Jan');
  });
});
