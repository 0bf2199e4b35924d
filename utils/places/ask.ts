import type { PlaceProblem } from '@/utils/model/place-problem';
import type { Login } from '@/utils/store/place';
import { toBase64 } from './cipher';
import { PlaceError } from './problem';

/** Asks a place over HTTP. Throws a PlaceError where there is no answer, or one that `isFine` does not hold for. */
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
  /** Told of every answer, fine or not. */
  onAnswer?: ((response: Response) => void) | undefined;
}

/**
 * What asks one place, `address` being its folder or database. Name and password go in our own header, and no cookie with
 * them: a browser that is signed in there as somebody else would send that instead.
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

/** A body as JSON; what is none was not written by whom we took it for, or was cut off. */
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
