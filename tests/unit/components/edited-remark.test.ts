import { expect, test } from 'vitest';
import { editedRemark } from '@/components/annotation/edited-remark';
import type { QuoteStanding } from '@/utils/model/lost-passage';

const now = (exact: string): QuoteStanding => ({
  state: 'changed',
  day: '2026-11-30',
  now: { quote: { exact, prefix: '', suffix: '' } },
});

test('the current words are quoted in the language’s marks, with alternating inner ones', () => {
  expect(editedRemark(now('负责人“马上就办”。'), 'zh-CN')).toMatch(/：“负责人‘马上就办’。”$/);
  expect(editedRemark(now('負責人「馬上就辦」。'), 'zh-TW')).toMatch(/：「負責人『馬上就辦』。」$/);
  expect(editedRemark(now('“At once,” she said.'), 'en')).toMatch(/: “‘At once,’ she said.”$/);
});
