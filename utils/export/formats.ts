import type { ExportFormat } from './format';
import { markdown } from './markdown';

/** Every way out, in the order they are offered. */
export const formats: ExportFormat[] = [markdown];
