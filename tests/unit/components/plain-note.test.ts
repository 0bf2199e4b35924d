import { expect, test } from 'vitest';
import { plainLines, plainNote } from '@/components/markdown/plain-note';

test('on paper a note keeps its lines and lists, and loses the marks of Markdown', () => {
  const note = '测试笔记 *强调*，**要点**\n- 第一\n2. [第二](https://a.example/)\n## 小标题';
  expect(plainLines(note)).toBe('测试笔记 强调，要点\n- 第一\n2. 第二\n小标题');
  expect(plainNote(note)).toBe('测试笔记 强调，要点 第一 第二 小标题');
});
