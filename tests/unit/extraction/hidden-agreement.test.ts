// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isAgreement } from '@/utils/extraction/before/folded';

const under = (heading: string): Element => {
  const box = document.createElement('div');
  box.innerHTML = `<h3>${heading}</h3><p>第一段写明了双方各自要做到的事情，第二段写明了不这样做会怎样。</p>`;
  document.body.replaceChildren(box);
  return box;
};

test.each([
  '用户协议',
  '渡口网用户服务协议',
  '《隐私政策》',
  '會員條款',
  'Terms of Service',
  'Privacy Policy for readers',
])('hidden text under “%s” is a consent notice and not read', (heading) => {
  expect(isAgreement(under(heading))).toBe(true);
});

test.each([
  '国务院办公厅近日印发服务业扩大开放政策的若干措施',
  '国务院印发服务业开放政策',
  '中美签署服务贸易协议',
  '个人隐私保护迎来新规',
  'Terms of the deal were not disclosed.',
  'Privacy policy changes alarm regulators in three countries',
])('an article that begins with “%s” is read, hidden or not', (heading) => {
  expect(isAgreement(under(heading))).toBe(false);
});
