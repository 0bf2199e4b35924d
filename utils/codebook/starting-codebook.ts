import type { Code } from '@/utils/model/codebook';

const since = '2026-11-23T00:00:00.000Z';

type Row = Pick<Code, 'id' | 'names' | 'color' | 'underline' | 'key' | 'definition' | 'example'>;

// Ids are fixed, so that two people who start from this codebook can compare and merge their coding.
const rows: Row[] = [
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0001',
    names: { en: 'Key passage', zh: '要点' },
    color: 'yellow',
    underline: 'solid',
    key: '1',
    definition: 'A passage worth keeping, whatever it says.',
    example: '',
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0002',
    names: { en: 'Directive', zh: '指令' },
    color: 'red',
    underline: 'double',
    key: '2',
    definition: 'An authority orders, requires or urges somebody to do something.',
    example: '各级各相关部门要提高站位。',
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0003',
    names: { en: 'Official', zh: '官员' },
    color: 'blue',
    underline: 'solid',
    key: '3',
    definition: 'A person named with an office, title included.',
    example: '市委常委、市委政法委书记邓柯',
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0004',
    names: { en: 'Place', zh: '地点' },
    color: 'green',
    underline: 'dotted',
    key: '4',
    definition: 'A place the report is about.',
    example: '衡东县',
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0005',
    names: { en: 'Figure', zh: '数字' },
    color: 'purple',
    underline: 'dashed',
    key: '5',
    definition: 'A number the report gives.',
    example: '近200人',
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0006',
    names: { en: 'Pledge', zh: '承诺' },
    color: 'orange',
    underline: 'wavy',
    key: '6',
    definition: 'Somebody promises to do something.',
    example: '',
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0007',
    names: { en: 'Problem', zh: '问题' },
    color: 'gray',
    underline: 'wavy',
    key: '7',
    definition: 'A problem the report admits or names.',
    example: '',
  },
];

/** The codebook of a new notebook: political news, in the order of its keys. */
export const startingCodebook: Code[] = rows.map((row) => ({ ...row, created: since, modified: since }));
