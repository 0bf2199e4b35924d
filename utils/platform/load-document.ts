import { PressmarkError, type Problem } from '@/utils/model/problem';

const PATIENCE_MS = 20_000;

/**
 * Reads a page of the caller's own origin as an inert document: nothing in it runs or loads. Rejects with `problem`
 * when it cannot be read. Uses XMLHttpRequest, which follows the page's own charset and is not subject to a policy on
 * trusted types.
 */
export function loadDocument(url: string, problem: Problem): Promise<{ document: Document; url: string }> {
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    const fail = () => reject(new PressmarkError(problem, { cause: `${request.status} ${url}` }));
    request.onload = () => {
      const { responseXML: document, status, responseURL } = request;
      if (document && status < 400) resolve({ document, url: responseURL || url });
      else fail();
    };
    request.onerror = fail;
    request.ontimeout = fail;
    request.open('GET', url);
    request.responseType = 'document';
    request.timeout = PATIENCE_MS;
    request.send();
  });
}
