import type { Catalogue } from './catalogue';
import { numbersEn } from './en/numbers';
import { numbersZhCN } from './zh-CN/numbers';
import { numbersZhTW } from './zh-TW/numbers';

export type NumbersWords = typeof numbersEn;

/** The words of the page of numbers and pictures. */
export const numbersWords: Catalogue<NumbersWords> = { en: numbersEn, 'zh-CN': numbersZhCN, 'zh-TW': numbersZhTW };
