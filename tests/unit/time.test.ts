import { expect, test } from 'vitest';
import { Instant, instant, LocalInstant, localInstant } from '@/utils/model/time';

test('an instant is in UTC, and a local instant has its time zone', () => {
  const now = new Date('2026-05-20T01:12:30.000Z');
  expect(instant(now)).toBe('2026-05-20T01:12:30.000Z');
  expect(new Date(localInstant(now)).getTime()).toBe(now.getTime());
  expect(Instant.safeParse(instant(now)).success).toBe(true);
  expect(LocalInstant.safeParse(localInstant(now)).success).toBe(true);
});
