import { expect, test } from 'vitest';
import { englishSentences } from '@/utils/suggestions/sentences';

test.each([
  {
    text: 'They must leave by 4 p.m. A shelter has opened.',
    parts: ['They must leave by 4 p.m.', 'A shelter has opened.'],
  },
  { text: 'They must leave by 4 p.m. Monday.', parts: ['They must leave by 4 p.m. Monday.'] },
  { text: 'It starts at 9 a.m. ET on Friday.', parts: ['It starts at 9 a.m. ET on Friday.'] },
  { text: 'Sec. 2. Agencies shall report.', parts: ['Sec. 2. Agencies shall report.'] },
  { text: 'Article 12. Owners must pay.', parts: ['Article 12. Owners must pay.'] },
  { text: 'He has 12. She has none.', parts: ['He has 12.', 'She has none.'] },
  { text: 'Mr. Low met Gov. Ray. They spoke.', parts: ['Mr. Low met Gov. Ray.', 'They spoke.'] },
])('“$text” is $parts.length sentences', ({ text, parts }) => {
  const found = englishSentences(text, { start: 0, end: text.length });
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(parts);
});
