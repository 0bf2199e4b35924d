import { expect, test } from 'vitest';
import type { Code } from '@/utils/model/codebook';
import { followCodes } from '@/utils/search/rewrite-query';

const code = (id: string, en: string, zh: string, parent?: string): Code =>
  ({ id, names: { en, zh }, ...(parent ? { parent } : {}) }) as Code;
const before = [code('1', 'Order', '指令'), code('2', 'Waste', '污水'), code('3', 'Late', '迟报', '1')];

test.each([
  ['code:Order flood', [code('1', 'Directive', '指令'), ...before.slice(1)], 'code:Directive flood'],
  ['标签：指令 -code:污水', [code('1', 'Order', '命 令'), ...before.slice(1)], '标签:"命 令" -code:污水'],
  ['+code:Order/Late', [code('1', 'Directive', '指令'), ...before.slice(1)], '+code:Directive/Late'],
  ['code:"order"', [code('1', 'Directive', '指令'), ...before.slice(1)], 'code:Directive'],
  ['code:Order/Late', [...before.slice(0, 2), code('3', 'Late', '迟报', '2')], 'code:Waste/Late'],
  ['code:指令/迟报', [...before.slice(0, 2), code('3', 'Late', '迟报')], 'code:迟报'],
])('%s uses the new name', (query, after, wanted) => expect(followCodes(query, before, after)).toBe(wanted));

test.each([
  ['of a name that another code has now', 'code:Order', [code('1', 'Rule', '规'), code('2', 'Order', '污水')]],
  ['of a code that is gone', 'code:Order', before.slice(1)],
  ['of words that are no condition', 'Order site:order', [code('1', 'Rule', '规'), ...before.slice(1)]],
])('nothing is changed %s', (_, query, after) => expect(followCodes(query, before, after)).toBe(query));
