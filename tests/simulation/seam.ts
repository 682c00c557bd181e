/**
 * Inside the simulation bundle: how a running function reaches the store, the clock and its log. Every call
 * has a process of its own.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { StoreOperation } from './operation';

/** What the simulator is to a function that runs in it. */
export interface Host {
  perform(operation: StoreOperation): Promise<unknown>;
  /** Milliseconds, by the clock of the machine this call runs on. */
  now(): number;
  complain(what: readonly unknown[]): void;
}

const hosts = new AsyncLocalStorage<Host>();

/** Runs a call on a host; whatever it starts stays there. */
export function on<T>(host: Host, call: () => Promise<T>): Promise<T> {
  return hosts.run(host, call);
}

/** @throws when nothing is being simulated */
export function host(): Host {
  const here = hosts.getStore();
  if (here === undefined) throw new Error('the store was asked outside a simulated call');
  return here;
}

/** Before the first call, while the bundle is loaded, there is no host and nothing depends on the time. */
const RealDate = globalThis.Date;
const nowOrReal = (): number => hosts.getStore()?.now() ?? RealDate.now();

/** Takes the place of the global in the bundle. */
class MovedDate extends RealDate {
  constructor(...given: readonly [] | readonly [string | number]) {
    super(...(given.length === 0 ? ([nowOrReal()] as const) : given));
  }

  static override now(): number {
    return nowOrReal();
  }
}
/** The line of a call is no complaint. */
const complaints = {
  error: (...what: readonly unknown[]): void => host().complain(what),
  log: (): void => undefined,
};

/** WeChat answers every call at once: with a token, with the number that a phone code holds, or that a message is sent. */
const wechat = (url: string, { body }: { readonly body: string }): Promise<Response> => {
  const { code = '' } = JSON.parse(body) as { readonly code?: string };
  return Promise.resolve(
    Response.json(
      url.includes('stable_token')
        ? { access_token: 'token', expires_in: 7200 }
        : { errcode: 0, phone_info: { purePhoneNumber: code.slice(-11) } },
    ),
  );
};
export { MovedDate as Date, complaints as console, wechat as fetch };
