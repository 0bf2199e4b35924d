import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '@/utils/text/sha256';

test.each(['', 'a', '各县市区要压实主体责任。', '𬭎'])(
  'equals the digest of the UTF-8 of “%s”, and of its bytes',
  async (text) => {
    const expected = createHash('sha256').update(text).digest('hex');
    expect(await sha256(text)).toBe(expected);
    expect(await sha256(new TextEncoder().encode(text))).toBe(expected);
  },
);
