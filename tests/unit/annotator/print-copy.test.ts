// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { buildPrintNodes, type PrintMark, printTree } from '@/utils/annotator/print-copy';

function bodyOf(html: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = html;
  return body;
}

/** A mark from the beginning of one word to the end of another, each in one text node. */
function mark(body: HTMLElement, from: string, to: string, about: Partial<PrintMark> = {}): PrintMark {
  const range = document.createRange();
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    if (data.includes(from)) range.setStart(node, data.indexOf(from));
    if (data.includes(to)) range.setEnd(node, data.indexOf(to) + to.length);
  }
  return { ranges: [range], color: 'red', underline: 'solid', label: '', ...about };
}

function printed(body: HTMLElement, marks: PrintMark[]): string {
  const box = document.createElement('div');
  box.append(buildPrintNodes(document, printTree(body, marks)));
  return box.innerHTML;
}

test('a text without marks is printed unchanged, without controls added for the screen', () => {
  const body = bodyOf(
    '<p id="x" class="y" tabindex="0">One <a href="https://a.example/">two</a></p><script>3</script>',
  );
  expect(printed(body, [])).toBe('<p>One <a href="https://a.example/">two</a></p>');
});

test('a mark over several elements is split between them, with its label before it and its note’s number after it', () => {
  const body = bodyOf('<p>One <b>two</b> three</p>');
  expect(printed(body, [mark(body, 'ne', 'thr', { label: 'Code', note: 2 })])).toBe(
    '<p>O<span class="label c-red">Code</span><mark class="c-red u-solid l-0">ne </mark>' +
      '<b><mark class="c-red u-solid l-0">two</mark></b><mark class="c-red u-solid l-0"> thr</mark><sup>2</sup>ee</p>',
  );
});

test('of overlapping marks the longer encloses the shorter', () => {
  const body = bodyOf('<p>abcdef</p>');
  const marks = [mark(body, 'b', 'e'), mark(body, 'c', 'd', { color: 'blue' })];
  expect(printed(body, marks)).toContain(
    '<mark class="c-red u-solid l-0"><mark class="c-blue u-solid l-1">cd</mark></mark>',
  );
});

test('labels of a table are printed before it, in the margin', () => {
  const body = bodyOf('<table><tbody><tr><td>cell</td></tr></tbody></table>');
  expect(printed(body, [mark(body, 'ce', 'll', { label: 'Code' })])).toMatch(
    /^<span class="label c-red">Code<\/span><table>/,
  );
});
