import { keyPassage } from './preset-politics';
import { none, type PresetRow } from './preset-rows';

/** For reading as with a pencil. */
export const reading: PresetRow[] = [
  keyPassage,
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0101',
    names: { en: 'Question', zh: '疑问', hant: '疑問' },
    color: 'blue',
    underline: 'dotted',
    key: '2',
    definition: { en: 'Something to ask or to look up.', zh: '想问、想查的地方。', hant: '想問、想查的地方。' },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0102',
    names: { en: 'Fact', zh: '事实', hant: '事實' },
    color: 'green',
    underline: 'solid',
    key: '3',
    definition: { en: 'A fact or a number to remember.', zh: '要记住的事实或数字。', hant: '要記住的事實或數字。' },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0103',
    names: { en: 'Well said', zh: '好句', hant: '好句' },
    color: 'magenta',
    underline: 'wavy',
    key: '4',
    definition: {
      en: 'Words worth quoting for how they are said.',
      zh: '说得好、值得引用的话。',
      hant: '說得好、值得引用的話。',
    },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0104',
    names: { en: 'Doubtful', zh: '存疑', hant: '存疑' },
    color: 'gray',
    underline: 'dashed',
    key: '5',
    definition: {
      en: 'A claim not to be believed unchecked.',
      zh: '未经核实不宜轻信的说法。',
      hant: '未經查證不宜輕信的說法。',
    },
    example: none,
  },
];
