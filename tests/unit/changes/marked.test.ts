import { expect, test } from 'vitest';
import { compareVersions } from '@/utils/changes/compare';
import { byMarked } from '@/utils/changes/marked';

const BEFORE = '市长讲话。今年投入4560万元。各县区要在11月30日前完成排查。会议还强调纪律。各县区要报送名单。';
const AFTER = '市长讲话。今年投入4650万元。各县区要在12月10日前完成排查。会议还强调作风。各县区要按时报送名单。';
const TEXTS = { before: BEFORE, after: AFTER };
const changes = compareVersions({ text: BEFORE, title: '甲' }, { text: AFTER, title: '乙' }, { lang: 'zh-CN' });
const quote = (exact: string, prefix = '') => ({ exact, prefix, suffix: '' });
const kinds = (some: typeof changes) => some.map((change) => change.kinds[0]);

test('edits of marked passages come first, each group by seriousness', () => {
  const { marked, others } = byMarked(changes, TEXTS, [quote('各县区要在11月30日前完成排查。', '万元。')]);
  expect(kinds(marked)).toEqual(['deadline']);
  expect(others).toHaveLength(changes.length - 1);
});

test('words inserted into a marked passage are an edit of it; the title and its surroundings are not', () => {
  expect(byMarked(changes, TEXTS, [quote('各县区要报送名单', '纪律。')]).marked).toHaveLength(1);
  expect(byMarked(changes, TEXTS, [quote('市长讲话。')]).marked).toEqual([]);
  expect(byMarked(changes, TEXTS, []).others).toEqual(changes);
});

test('of words that occur twice, those in the mark’s context count', () => {
  const [was, is] = ['甲说要排查隐患。乙说要排查隐患。', '甲说要排查隐患。乙说要排查风险。'];
  const edits = compareVersions({ text: was }, { text: is }, { lang: 'zh-CN' });
  expect(byMarked(edits, { before: was, after: is }, [quote('要排查隐患', '甲说')]).marked).toEqual([]);
  expect(byMarked(edits, { before: was, after: is }, [quote('要排查隐患', '乙说')]).marked).toHaveLength(1);
});

test('an edit of a passage marked in the later text is found there', () => {
  expect(kinds(byMarked(changes, TEXTS, [quote('今年投入4650万元。', '讲话。')]).marked)).toEqual(['figure']);
  // Words that the earlier text has elsewhere: the later one has the context.
  const [was, is] = ['甲说罚款九万元。乙说罚款一万元。', '甲说罚款九万元。乙说罚款九万元。'];
  const edits = compareVersions({ text: was }, { text: is }, { lang: 'zh-CN' });
  expect(byMarked(edits, { before: was, after: is }, [quote('罚款九万元', '乙说')]).marked).toHaveLength(1);
  expect(byMarked(edits, { before: was, after: is }, [quote('罚款九万元', '甲说')]).marked).toEqual([]);
});

test('a deletion inside a passage marked without it is an edit of it; one next to it is not', () => {
  const [was, is] = [
    '各县区要排查。旧的一句话不再说了。各县区要整改。另一句话没有变。',
    '各县区要排查。各县区要整改。另一句话没有变。',
  ];
  const edits = compareVersions({ text: was }, { text: is }, { lang: 'zh-CN' });
  expect(edits.map(({ did }) => did)).toEqual(['removed']);
  expect(byMarked(edits, { before: was, after: is }, [quote('要排查。各县区要整改。')]).marked).toHaveLength(1);
  expect(byMarked(edits, { before: was, after: is }, [quote('另一句话没有变。')]).marked).toEqual([]);
});
