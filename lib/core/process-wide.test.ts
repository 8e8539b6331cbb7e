import { expect, it, vi } from 'vitest';

const loaded = async () => (await import('@/lib/core/process-wide')).processWide<string>('projector');

it('is one value for two copies of the module, and none once it is cleared', async () => {
  const first = await loaded();
  first.set('7');
  vi.resetModules();
  const second = await loaded();
  expect(second.get).not.toBe(first.get);
  expect(second.get()).toBe('7');
  second.clear();
  expect(first.get()).toBeUndefined();
});
