import { expect, test } from 'vitest';
import { inDocumentOrder } from '@/utils/annotator/document-order';
import type { Annotation } from '@/utils/model/annotation';

const annotation = (created: string, start?: number): Annotation => ({
  id: created,
  articleId: '',
  target: {
    selector: {
      quote: { exact: 'a', prefix: '', suffix: '' },
      ...(start === undefined ? {} : { position: { start, end: start + 1 } }),
    },
  },
  codes: [],
  note: '',
  origin: { by: 'hand' },
  created,
  modified: created,
});

test('annotations follow their passages; those without a position come last, oldest first', () => {
  const mixed = [annotation('4'), annotation('1', 70), annotation('3'), annotation('2', 5)];
  expect(inDocumentOrder(mixed).map(({ id }) => id)).toEqual(['2', '1', '3', '4']);
});
