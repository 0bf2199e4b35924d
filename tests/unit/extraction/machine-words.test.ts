import { expect, test } from 'vitest';
import { isMachineWord } from '@/utils/extraction/script';

test.each(['this', 'undefined', 'null', '[object Object]', 'N/A', '{{ site.title }}', '<%= name %>'])(
  '“%s” was inserted by a program',
  (text) => {
    expect(isMachineWord(text)).toBe(true);
  },
);

test.each(['This American Life', 'True North', 'Nan Lee', 'None of the above', '示例日报'])(
  '“%s” is a name',
  (text) => {
    expect(isMachineWord(text)).toBe(false);
  },
);
