import { none, type PresetRow } from './preset-rows';

/** For what goes into an essay. */
export const essay: PresetRow[] = [
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0201',
    names: { en: 'Claim', zh: '论点' },
    color: 'red',
    underline: 'solid',
    key: '1',
    definition: { en: 'What the author wants to be believed.', zh: '作者要人相信的主张。' },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0202',
    names: { en: 'Evidence', zh: '论据' },
    color: 'blue',
    underline: 'double',
    key: '2',
    definition: { en: 'What a claim is supported with.', zh: '支持论点的材料。' },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0203',
    names: { en: 'Counter-argument', zh: '反驳' },
    color: 'purple',
    underline: 'wavy',
    key: '3',
    definition: { en: 'What speaks against a claim.', zh: '反对某一论点的理由。' },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0204',
    names: { en: 'Definition', zh: '定义' },
    color: 'green',
    underline: 'dotted',
    key: '4',
    definition: { en: 'How a term is meant.', zh: '某个概念的含义。' },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0205',
    names: { en: 'To quote', zh: '引用' },
    color: 'yellow',
    underline: 'dashed',
    key: '5',
    definition: { en: 'Words that go into the essay as they are.', zh: '要原样写进文章的话。' },
    example: none,
  },
];
