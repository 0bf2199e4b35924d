// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ConflictGroup } from '@/entrypoints/import/Conflicts';
import { FileChooser } from '@/entrypoints/import/FileChooser';
import { PlanLists, PlanTable } from '@/entrypoints/import/PlanTable';
import { Questions } from '@/entrypoints/import/Questions';
import type { Conflict, Plan } from '@/utils/import/plan';
import type { Choice } from '@/utils/import/settle';
import type { Code } from '@/utils/model/codebook';
import { EMPTY_DIRECTIVE } from '@/utils/model/directive';
import { codes } from '../export/sample-notebook';
import { dryRun, EMPTY } from '../import/reading';
import { annotation, onScreen, uuid } from './on-screen';

afterEach(cleanup);

const LATER = '2026-05-21T01:13:02.000Z';
const mine = annotation(1, 'a passage', { note: 'my words' });
const theirs = annotation(1, 'a passage', { note: 'their words' });

async function planOf(incoming: typeof mine, existing?: typeof mine): Promise<Plan> {
  const { sampleNotebook } = await import('../export/sample-notebook');
  const articles = sampleNotebook.articles.slice(0, 1).map((one) => ({ ...one, id: incoming.articleId }));
  const book = { ...EMPTY, articles };
  const here = existing ? { ...book, annotations: [existing] } : EMPTY;
  return (await dryRun({ ...book, annotations: [incoming] }, here)).plan;
}

describe('the preview of an import', () => {
  test('counts records, in columns that have any', async () => {
    const { tables } = await planOf(mine);
    const none = { added: 0, changed: 0, same: 0, older: 0, conflicts: 0 };
    const beside = { projects: { ...none, added: 2 }, essays: none };
    const screen = onScreen(<PlanTable tables={{ ...tables, ...beside }} />);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['New']);
    expect(screen.getByRole('row', { name: /Projects/ }).textContent).toBe('Projects2');
    expect(screen.queryByRole('row', { name: /Essays/ })).toBeNull();
    expect(screen.getByRole('row', { name: /Annotations/ }).textContent).toBe('Annotations1');
  });

  test('counts an article and its text as one thing, and texts where there are more of them', async () => {
    const { tables } = await planOf(mine);
    const none = { added: 0, changed: 0, same: 0, older: 0, conflicts: 0 };
    const rows = (revisions: number) => {
      const screen = onScreen(
        <PlanTable tables={{ ...tables, revisions: { ...none, added: revisions }, projects: none, essays: none }} />,
      );
      return screen.getAllByRole('row').map(({ textContent }) => textContent);
    };
    expect(rows(1)).toEqual(['New', 'Annotations1', 'Articles1']);
    expect(rows(2)).toContain('Saved texts2');
  });

  test('lists new records, and old wordings next to newer ones', async () => {
    const screen = onScreen(<PlanLists {...(await planOf(mine))} codes={[]} />);
    expect(screen.getByText('2 records are new')).toBeDefined();
    const changed = await planOf({ ...theirs, modified: LATER }, mine);
    screen.show(<PlanLists {...changed} codes={[]} />);
    expect(screen.getByText('my words').tagName).toBe('DEL');
    expect(screen.getByText('their words').tagName).toBe('INS');
  });
});

describe('records that differ', () => {
  const group = (
    conflicts: { table: 'annotations'; conflict: Conflict }[],
    kind: 'conflicts' | 'older' = 'conflicts',
  ) => {
    const acts = { onChooseAll: vi.fn(), onChoose: vi.fn() };
    const shared = {
      conflicts,
      kind,
      count: conflicts.length,

      forAll: 'mine',
      choose: (): Choice => 'mine',
    } as const;
    return { ...acts, screen: onScreen(<ConflictGroup codes={[]} {...shared} {...acts} />) };
  };
  const conflict = (n: number): { table: 'annotations'; conflict: Conflict } => ({
    table: 'annotations',
    conflict: { ours: { ...mine, id: uuid(n) }, theirs: { ...theirs, id: uuid(n) }, why: 'undated' },
  });

  test('are shown side by side; the reader’s stay unless another is chosen', async () => {
    const { screen, onChoose } = group([conflict(1)]);
    for (const words of ['my words', 'their words', '(without a date)']) expect(screen.getByText(words)).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Keep mine' }).checked).toBe(true);
    await screen.user.click(screen.getByRole('radio', { name: 'Take theirs' }));
    expect(onChoose).toHaveBeenCalledWith(uuid(1), 'theirs');
  });

  test('show the codes and the differing facts of both', () => {
    const code = (n: number, en: string) => ({ ...codes[0], id: uuid(n), names: { en, zh: en } }) as Code;
    const directive = { ...EMPTY_DIRECTIVE, speaker: 'the mayor', action: 'close it' };
    const [ours, other] = [
      { ...mine, note: '', codes: [uuid(31)], directive },
      { ...mine, note: '', codes: [uuid(32)], directive: { ...directive, action: 'open it' } },
    ];
    const acts = { onChooseAll: vi.fn(), onChoose: vi.fn(), choose: (): Choice => 'mine' };
    const screen = onScreen(
      <ConflictGroup
        kind="conflicts"
        count={1}
        forAll="mine"
        codes={[code(31, 'Order'), code(32, 'Promise')]}
        conflicts={[{ table: 'annotations', conflict: { ours, theirs: other, why: 'same-time' } }]}
        {...acts}
      />,
    );
    const sides = [...screen.container.querySelectorAll('dd')].map((side) => side.textContent);
    expect(sides).toEqual(['no note · Order, close it', 'no note · Promise, open it']);
  });

  test('show values as words of the language, and the surrounding words if the passage differs', () => {
    const directive = { ...EMPTY_DIRECTIVE, speaker: '市长', strength: 'must' as const, person: 'key of the register' };
    const rule = { by: 'rule', rule: 'zh-directive', version: '3', confidence: 0.8, corrected: false } as const;
    const [code] = codes as [Code];
    const sidesOf = (table: 'annotations' | 'codes', ours: object, theirs: object) => {
      const acts = { onChooseAll: vi.fn(), onChoose: vi.fn(), choose: (): Choice => 'mine' };
      const conflicts = [{ table, conflict: { ours, theirs, why: 'another' } as Conflict }];
      const shared = { kind: 'conflicts', count: 1, forAll: 'mine', codes, conflicts } as const;
      const screen = onScreen(<ConflictGroup {...shared} {...acts} />, 'zh-CN');
      expect(screen.getByText('(所标文字不同)')).toBeDefined();
      const sides = [...screen.container.querySelectorAll('dd')].map((side) => side.textContent);
      cleanup();
      return sides;
    };
    expect(
      sidesOf(
        'annotations',
        { ...mine, directive },
        {
          ...annotation(1, 'another', { note: 'theirs' }),
          origin: rule,
          directive: { ...directive, strength: 'urge' },
        },
      ),
    ).toEqual(['my words · a passage、力度：必须、来历：手工', 'theirs · another、力度：呼吁、来历：规则']);
    expect(sidesOf('codes', code, { ...code, color: 'gray', underline: 'wavy', key: 'x', parent: uuid(12) })).toEqual([
      '谁要求谁做什么 · 颜色：红、下划线：单线',
      '谁要求谁做什么 · 颜色：灰、下划线：波浪线、按键：x、上级：地点 · place',
    ]);
  });

  test('can be settled together', async () => {
    const { screen, onChooseAll } = group([conflict(1), conflict(2)]);
    expect(screen.getByRole('heading', { name: '2 records differ from yours' })).toBeDefined();
    await screen.user.click(screen.getAllByRole('radio', { name: 'Take theirs' })[0] as HTMLElement);
    expect(onChooseAll).toHaveBeenCalledWith('theirs');
  });

  test('are collapsed if the file’s are only older', () => {
    const { screen } = group([conflict(1)], 'older');
    expect(screen.getByText('1 record has been changed here since; yours stays')).toBeDefined();
    expect(screen.container.querySelector('details')?.open).toBe(false);
  });

  test('are not mentioned if there are none', () => {
    expect(group([]).screen.container.textContent).toBe('');
  });
});

test('a code with a namesake elsewhere is asked about', async () => {
  const onAnswer = vi.fn();
  const questions = [
    { id: uuid(5), path: ['Effects', 'Other'], candidates: [{ id: uuid(6), path: ['Causes', 'Other'] }] },
  ];
  const screen = onScreen(<Questions questions={questions as never} answers={new Map()} onAnswer={onAnswer} />);
  const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: /Effects \/ Other/ });
  expect(choice.value).toBe('new');
  await screen.user.selectOptions(choice, 'It is Causes / Other');
  expect(onAnswer).toHaveBeenCalledWith(uuid(5), uuid(6));
});

test('pasted text is read with its source address', async () => {
  const onOffer = vi.fn();
  const screen = onScreen(<FileChooser onOffer={onOffer} />);
  const read = screen.getByRole<HTMLButtonElement>('button', { name: 'Read' });
  expect(read.disabled).toBe(true);
  await screen.user.type(screen.getByLabelText(/^Address of the article, if/), 'https://news.example/a ');
  await screen.user.type(screen.getByLabelText(/^Paste/), 'Some text');
  await screen.user.click(read);
  const [[[offered]]] = onOffer.mock.calls as [[[{ address: string; read: () => Promise<string> }]]];
  expect([offered.address, await offered.read()]).toEqual(['https://news.example/a', 'Some text']);
});
