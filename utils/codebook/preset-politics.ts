import { none, type PresetRow } from './preset-rows';

// Ids never change: annotations and coders rely on them.
export const keyPassage: PresetRow = {
  id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0001',
  names: { en: 'Key passage', zh: '要点', hant: '要點' },
  color: 'yellow',
  underline: 'solid',
  key: '1',
  definition: {
    en: 'A passage worth keeping, whatever it says.',
    zh: '值得留下的一段话，不论说的是什么。',
    hant: '值得留下的一段話，不論說的是什麼。',
  },
  example: none,
};

/** Who directs whom to do what, where, and what is promised. */
export const politics: PresetRow[] = [
  keyPassage,
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0002',
    names: { en: 'Directive', zh: '指令', hant: '指令' },
    color: 'red',
    underline: 'double',
    key: '2',
    definition: {
      en: 'An authority orders, requires or urges somebody to do something.',
      zh: '有权者命令、要求或敦促某人做某事。',
      hant: '有權者命令、要求或敦促某人做某事。',
    },
    example: {
      en: 'The council shall inspect every school gate.',
      zh: '各级各相关部门要提高站位。',
      hant: '各級機關應提高警覺。',
    },
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0003',
    names: { en: 'Official', zh: '官员', hant: '官員' },
    color: 'blue',
    underline: 'solid',
    key: '3',
    definition: {
      en: 'A person named with an office, title included.',
      zh: '连同职务提到的人，职务在内。',
      hant: '連同職務提到的人，職務在內。',
    },
    example: { en: 'Foreign Secretary Jane Roe', zh: '市委常委、市委政法委书记邓柯', hant: '市長林秀蘭' },
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0004',
    names: { en: 'Place', zh: '地点', hant: '地點' },
    color: 'green',
    underline: 'dotted',
    key: '4',
    definition: { en: 'A place the report is about.', zh: '报道所涉及的地方。', hant: '報導所涉及的地方。' },
    example: { en: 'Hengdong County', zh: '衡东县', hant: '衡東縣' },
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0005',
    names: { en: 'Figure', zh: '数字', hant: '數字' },
    color: 'purple',
    underline: 'dashed',
    key: '5',
    definition: { en: 'A number the report gives.', zh: '报道给出的数字。', hant: '報導給出的數字。' },
    example: { en: 'some 200 people', zh: '近200人', hant: '近200人' },
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0006',
    names: { en: 'Pledge', zh: '承诺', hant: '承諾' },
    color: 'orange',
    underline: 'wavy',
    key: '6',
    definition: { en: 'Somebody promises to do something.', zh: '某人答应做某事。', hant: '某人答應做某事。' },
    example: {
      en: 'We will publish the list by May.',
      zh: '我们将在五月前公布名单。',
      hant: '我們將在五月前公布名單。',
    },
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0007',
    names: { en: 'Problem', zh: '问题', hant: '問題' },
    color: 'gray',
    underline: 'wavy',
    key: '7',
    definition: {
      en: 'A problem the report admits or names.',
      zh: '报道承认或指出的问题。',
      hant: '報導承認或指出的問題。',
    },
    example: { en: 'Some gates have no guard.', zh: '个别学校门卫不到位。', hant: '個別學校沒有門衛。' },
  },
];
