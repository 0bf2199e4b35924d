import { expect, test } from 'vitest';
import { plainLines, plainNote } from '@/components/markdown/plain-note';

test('a printed note keeps its lines and lists, without Markdown markup', () => {
  const note = '测试笔记 *强调*，**要点**\n- 第一\n2. [第二](https://a.example/)\n## 小标题';
  expect(plainLines(note)).toBe('测试笔记 强调，要点\n- 第一\n2. 第二 (https://a.example/)\n小标题');
  expect(plainNote(note)).toBe('测试笔记 强调，要点 第一 第二 小标题');
});

test('a printed link shows its address, unless that is its text', () => {
  expect(plainLines('[图表](<https://a.example/a b> "题") 和 [https://b.example](https://b.example)')).toBe(
    '图表 (https://a.example/a b) 和 https://b.example',
  );
  expect(plainLines('![照片](https://a.example/p.jpg)')).toBe('照片');
});
