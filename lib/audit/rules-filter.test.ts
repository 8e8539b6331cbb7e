import { describe, expect, it } from 'vitest';
import { writeAuditQuery, readAuditQuery } from '@/lib/audit/rules-filter';

const NETWORKS = [{ id: 7, slug: 'kreis' }];
const ALL = { networkId: null, kind: null, actor: null, from: null, to: null };

describe('readAuditQuery', () => {
  it('reads what an address asks for, and writes the same address again', () => {
    const query = {
      network: 'kreis',
      kind: 'attendance.corrected',
      who: 'Anna Amt',
      from: '2026-01-31',
      to: '2026-11-23',
      page: '3',
    };
    const { filter, page } = readAuditQuery(query, NETWORKS);
    expect(filter).toEqual({
      networkId: 7,
      kind: 'attendance.corrected',
      actor: 'Anna Amt',
      from: '2026-01-31',
      to: '2026-11-23',
    });
    expect(writeAuditQuery(filter, 'kreis', page)).toEqual(query);
  });

  it('takes the subject of several kinds of event', () => {
    expect(readAuditQuery({ kind: 'attendance' }, NETWORKS).filter.kind).toBe('attendance');
  });

  it.each([
    [{ network: 'fremd' }],
    [{ kind: 'attendance.invented' }],
    [{ who: ' ' }],
    [{ from: '2026-02-30' }],
    [{ to: '23.11.2026' }],
    [{ from: '0000-01-01' }],
    [{ who: ['Anna', 'Otto'] }],
    [{ page: '0' }],
    [{ page: '-1' }],
  ])('asks for everything where %j makes no sense', (query) => {
    expect(readAuditQuery(query, NETWORKS)).toEqual({ filter: ALL, page: 1 });
  });
});
