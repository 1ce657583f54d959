import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Session } from '../session.ts';

/** A request as far as it says who sends it. */
export interface Sender {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Port this server listens on. */
  readonly port: number;
}

/** Name of the header every write carries. */
export const GUARD_HEADER = 'x-review-guard';

/**
 * Why a request is refused, in Chinese; undefined for one of our own page. A foreign page must neither write nor read:
 * the host must be this machine (a rebound name is not), the origin this server, and whoever asks must hold the cookie
 * that the start address gave.
 */
export function refuseForeign({ headers, port }: Sender): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return '只接受本机浏览器打开的页面。';
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host ?? ''}`) return '不接受其他网站发来的请求。';
  const site = headers['sec-fetch-site'];
  // `none`: typed or opened by the person; anything else comes from a page somewhere else.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return '不接受其他网站发来的请求。';
  return undefined;
}

/** Why a write is refused although it comes from this machine; undefined for one of our own page. */
export function refuseWrite({ headers }: Sender, session: Session): string | undefined {
  // A browser names the origin of every write; what names none is no page of ours.
  if (headers.origin === undefined && headers['sec-fetch-site'] !== 'same-origin')
    return '看不出请求来自哪个页面。';
  if (!/^application\/json(?:;|$)/i.test(headers['content-type'] ?? '')) return '只接受 JSON。';
  const guard = headers[GUARD_HEADER];
  if (typeof guard !== 'string' || !isSame(guard, session.guard)) return '页面已过期，请刷新后再试。';
  return undefined;
}

/** Name of the cookie: cookies know no ports, so the port is part of it. */
export function nameCookie(port: number): string {
  return `mingzhang-review-${port}`;
}

/** Whether a request holds the cookie of this run. */
export function holdsCookie({ headers, port }: Sender, session: Session): boolean {
  const wanted = `${nameCookie(port)}=`;
  const cookies = (headers.cookie ?? '').split(/;\s*/);
  return cookies.some((one) => one.startsWith(wanted) && isSame(one.slice(wanted.length), session.token));
}

/** Whether two secrets are the same; takes as long for a near miss as for any other. */
export function isSame(given: string, secret: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(secret)];
  return left.length === right.length && timingSafeEqual(left, right);
}
