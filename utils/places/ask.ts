import type { PlaceProblem } from '@/utils/model/place-problem';
import type { Login } from '@/utils/store/place';
import { toBase64 } from './cipher';
import { PlaceError } from './problem';

/** Sends an HTTP request to a place. Throws a PlaceError when there is no answer, or `isFine` rejects its status. */
export type Ask = (path: string, init?: RequestInit & { isFine?: (status: number) => boolean }) => Promise<Response>;

const PROBLEMS: Readonly<Record<number, PlaceProblem>> = {
  401: 'refused',
  403: 'refused',
  404: 'not-found',
  413: 'full',
  429: 'busy',
  503: 'busy',
  507: 'full',
};

interface Asked {
  fetcher?: typeof fetch;
  /** Called with every answer, whatever its status. */
  onAnswer?: ((response: Response) => void) | undefined;
}

/**
 * Returns a function that sends requests below `address`, a folder or database. Credentials are sent in our own header
 * and cookies are omitted; otherwise a browser signed in there as someone else would send its own.
 */
export function asking(address: string, login: Login | undefined, { fetcher = fetch, onAnswer }: Asked = {}): Ask {
  const root = address.replace(/\/+$/, '');
  const authorization: Record<string, string> = login
    ? {
        Authorization: `Basic ${toBase64(new TextEncoder().encode(`${login.name}:${login.password}`))}`,
      }
    : {};
  return async (path, { isFine = (status: number) => status >= 200 && status < 300, headers, ...init } = {}) => {
    const response = await fetcher(path === '' ? root : `${root}/${path}`, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      headers: { ...authorization, ...(headers as Record<string, string>) },
    }).catch((cause: unknown) => {
      if (init.signal?.aborted) throw init.signal.reason;
      throw new PlaceError('unreachable', { cause });
    });
    onAnswer?.(response);
    if (isFine(response.status)) return response;
    const seconds = Number(response.headers.get('retry-after'));
    throw new PlaceError(PROBLEMS[response.status] ?? 'no-such-service', {
      cause: `${init.method ?? 'GET'} ${path}: ${response.status}`,
      ...(seconds > 0 ? { retryAfterMs: seconds * 1000 } : {}),
    });
  };
}

/** Parses a body as JSON. Throws a PlaceError for anything else: it came from another program, or was cut off. */
export async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text().catch((cause: unknown) => {
    throw new PlaceError('unreachable', { cause });
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PlaceError('no-such-service', { cause });
  }
}
