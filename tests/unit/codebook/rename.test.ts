import { expect, test } from 'vitest';
import { presetCodes } from '@/utils/codebook/presets';
import { renamed } from '@/utils/codebook/rename';
import type { Code } from '@/utils/model/codebook';

const named = (name: string, language = 'en'): Code => {
  const code = presetCodes('politics', language).find(({ names }) => names.en === name);
  if (!code) throw new Error(`no code ${name}`);
  return code;
};

test('a renamed preset code has the reader’s name in every language', () => {
  expect(renamed(named('Directive'), 'zh', '命令')).toEqual({ en: '命令', zh: '命令' });
  expect(renamed(named('Official'), 'en', 'Person')).toEqual({ en: 'Person', zh: 'Person' });
  expect(renamed(named('Official', 'zh-TW'), 'en', 'Person')).toEqual({ en: 'Person', zh: 'Person' });
});

test('a copy of it in another project does too', () => {
  const code = named('Directive');
  const copy: Code = { ...code, id: crypto.randomUUID(), original: code.id };
  expect(renamed(copy, 'zh', '命令')).toEqual({ en: '命令', zh: '命令' });
});

test('a code with one name for both languages keeps one', () => {
  const code: Code = { ...named('Directive'), names: { en: 'Money', zh: 'money' } };
  expect(renamed(code, 'en', 'Cash')).toEqual({ en: 'Cash', zh: 'Cash' });
});

test('a name the reader gave in the other language stays', () => {
  const code: Code = { ...named('Directive'), names: { en: 'Order', zh: '指令' } };
  expect(renamed(code, 'zh', '命令')).toEqual({ en: 'Order', zh: '命令' });
});

test('a code with one name may get separate ones per language', () => {
  const deadline: Code = { ...named('Directive'), names: { en: '期限', zh: '期限' } };
  expect(renamed(deadline, 'en', 'Deadline')).toEqual({ en: 'Deadline', zh: '期限' });
  const money: Code = { ...named('Directive'), names: { en: 'Money', zh: 'Money' } };
  expect(renamed(money, 'zh', '钱')).toEqual({ en: 'Money', zh: '钱' });
});
