import { none, type PresetRow } from './preset-rows';

/** For gathering material for an essay. */
export const essay: PresetRow[] = [
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0201',
    names: { en: 'Claim', zh: '论点', hant: '論點' },
    color: 'red',
    underline: 'solid',
    key: '1',
    definition: {
      en: 'What the author wants to be believed.',
      zh: '作者要人相信的主张。',
      hant: '作者要人相信的主張。',
    },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0202',
    names: { en: 'Evidence', zh: '论据', hant: '論據' },
    color: 'blue',
    underline: 'double',
    key: '2',
    definition: { en: 'What a claim is supported with.', zh: '支持论点的材料。', hant: '支持論點的材料。' },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0203',
    names: { en: 'Counter-argument', zh: '反驳', hant: '反駁' },
    color: 'purple',
    underline: 'wavy',
    key: '3',
    definition: { en: 'What speaks against a claim.', zh: '反对某一论点的理由。', hant: '反對某一論點的理由。' },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0204',
    names: { en: 'Definition', zh: '定义', hant: '定義' },
    color: 'green',
    underline: 'dotted',
    key: '4',
    definition: { en: 'How a term is meant.', zh: '某个概念的含义。', hant: '某個概念的含義。' },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0205',
    names: { en: 'To quote', zh: '引用', hant: '引用' },
    color: 'yellow',
    underline: 'dashed',
    key: '5',
    definition: {
      en: 'Words that go into the essay as they are.',
      zh: '要原样写进文章的话。',
      hant: '要原樣寫進文章的話。',
    },
    example: none,
  },
];
