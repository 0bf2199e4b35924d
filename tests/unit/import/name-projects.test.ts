import { expect, test } from 'vitest';
import { nameProjects } from '@/entrypoints/import/name-projects';
import type { Project } from '@/utils/model/project';
import { uuid } from '../export/sample-notebook';

const AT = '2026-05-20T01:12:30.000Z';
const project = (n: number, name = '', more: Partial<Project> = {}): Project => ({
  id: uuid(n),
  name,
  created: AT,
  modified: AT,
  ...more,
});
const FROM = { name: 'lab.json', unnamed: '我的笔记本' };
const called = (brought: Project[], here: Project[]) => nameProjects(brought, here, FROM).map(({ name }) => name);

test.each([
  ['one without a name beside none', [project(1)], [], ['']],
  ['two of one file', [project(1), project(2)], [], ['', '我的笔记本 (lab)']],
  [
    'two of one file beside the reader’s',
    [project(1), project(2), project(4, '甲')],
    [project(3)],
    ['我的笔记本 (lab)', '我的笔记本 (lab) 2', '甲'],
  ],
  ['a second file of that name', [project(1)], [project(3), project(4, '我的笔记本 (lab)')], ['我的笔记本 (lab) 2']],
  ['the reader’s own, come back', [project(3), project(1)], [project(3)], ['', '我的笔记本 (lab)']],
  ['one that the reader deleted', [project(1)], [project(3, '', { deleted: AT })], ['']],
] as const)('only one project stays without a name: %s', (_, brought, here, names) => {
  expect(called([...brought], [...here])).toEqual(names);
});
