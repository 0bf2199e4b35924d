import { expect, test } from 'vitest';
import { compareVersions } from '@/utils/changes/compare';
import { byMarked } from '@/utils/changes/marked';

const BEFORE = '市长讲话。今年投入4560万元。各县区要在11月30日前完成排查。会议还强调纪律。各县区要报送名单。';
const AFTER = '市长讲话。今年投入4650万元。各县区要在12月10日前完成排查。会议还强调作风。各县区要按时报送名单。';
const changes = compareVersions({ text: BEFORE, title: '甲' }, { text: AFTER, title: '乙' }, { lang: 'zh-CN' });
const quote = (exact: string, prefix = '') => ({ exact, prefix, suffix: '' });
const kinds = (some: typeof changes) => some.map((change) => change.kinds[0]);

test('edits of what was marked come first, each group in the order of its gravity', () => {
  const { marked, others } = byMarked(changes, BEFORE, [quote('各县区要在11月30日前完成排查。', '万元。')]);
  expect(kinds(marked)).toEqual(['deadline']);
  expect(others).toHaveLength(changes.length - 1);
});

test('words put into a marked passage are an edit of it; the title and what is beside it are not', () => {
  expect(byMarked(changes, BEFORE, [quote('各县区要报送名单', '纪律。')]).marked).toHaveLength(1);
  expect(byMarked(changes, BEFORE, [quote('市长讲话。')]).marked).toEqual([]);
  expect(byMarked(changes, BEFORE, []).others).toEqual(changes);
});

test('of words that stand twice those are meant that stand in their context', () => {
  const [was, is] = ['甲说要排查隐患。乙说要排查隐患。', '甲说要排查隐患。乙说要排查风险。'];
  const edits = compareVersions({ text: was }, { text: is }, { lang: 'zh-CN' });
  expect(byMarked(edits, was, [quote('要排查隐患', '甲说')]).marked).toEqual([]);
  expect(byMarked(edits, was, [quote('要排查隐患', '乙说')]).marked).toHaveLength(1);
});
