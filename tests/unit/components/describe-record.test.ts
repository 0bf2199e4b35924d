import { expect, test } from 'vitest';
import { describe } from '@/entrypoints/import/describe-record';
import type { Code } from '@/utils/model/codebook';

const code = (id: string, zh: string, en: string): Code =>
  ({ id, names: { zh, en }, definition: '', color: 'red', underline: 'plain' }) as unknown as Code;
const annotation = {
  id: 'a',
  target: { selector: { quote: { exact: 'A sentence.', prefix: '', suffix: '' } } },
  codes: ['key', 'mine'],
  note: '',
  origin: { by: 'hand' },
};

test('codes of an annotation are named once each, in the interface language', () => {
  // The file's codebook has the same code again.
  const codes = [code('key', '要点', 'Key passage'), code('mine', '我的', 'Mine'), code('key', '要点', 'Key passage')];
  const named = (language: 'en' | 'zh-CN') => describe('annotations', annotation as never, { language, codes }).codes;
  expect(named('en')).toEqual(['Key passage', 'Mine']);
  expect(named('zh-CN')).toEqual(['要点', '我的']);
});

test('a code is described by both its names, since two versions may differ in one', () => {
  const { name } = describe('codes', code('key', '要点', 'Key passage') as never, { language: 'en' });
  expect(name).toBe('要点 · Key passage');
});
