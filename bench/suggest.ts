/** The suggestion scorer's way in: it hands over a text and `zh` or `en`. */
export { suggest } from '@/utils/suggestions/suggest';
