import { Foreign } from './foreign';
import { type ImportFormat, refuse } from './import-format';
import { isSafeXml, readCodes } from './refi-xml';

const NAMESPACE = /urn:QDA-XML:codebook/;

/** A REFI-QDA codebook, `.qdc`. */
export const refiCodebook: ImportFormat = {
  id: 'refi-codebook',
  recognizes: (file) => file.kind === 'markup' && NAMESPACE.test(file.text.slice(0, 5000)),
  async read(file, { now, parseMarkup }) {
    if (file.kind !== 'markup' || !isSafeXml(file.text)) return refuse('not-xml', 'declares a document type');
    const root = (await parseMarkup(file.text, 'application/xml'))?.documentElement;
    if (root?.localName !== 'CodeBook') return refuse('not-xml');
    const foreign = new Foreign(now);
    readCodes(foreign, root);
    return foreign.finish('refi-codebook', { codes: ['definition'] });
  },
};
