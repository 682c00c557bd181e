/**
 * Inside the simulation bundle: how a running function reaches the store, the clock and its log. Every call
 * has a process of its own.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Operation } from './operation';

/** What the simulator is to a function that runs in it. */
export interface Host {
  perform(operation: Operation): Promise<unknown>;
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

/** WeChat is reached as the store is: the schedule decides when a call arrives, and whether its answer does. */
const wechat = async (url: string, { body }: { readonly body: string }): Promise<Response> => {
  const { pathname, search } = new URL(url);
  return Response.json(
    await host().perform({ kind: 'call', name: 'wechat', path: pathname + search, body: JSON.parse(body) }),
  );
};
export { MovedDate as Date, complaints as console, wechat as fetch };
