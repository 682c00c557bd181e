/**
 * Functions that run, and everything that can happen to them. A call is a flight: it stands still at every
 * store operation until the schedule lets it go on, and may end there: the process dies before or after the
 * operation, or the store fails with or without having written.
 */
import { appId } from '../../localcloud/runtime/functions';
import type { Functions } from './entry';
import type { Host } from './seam';
import type { Operation, Outside, Store, StoreOperation } from './operation';
import { isWrite } from './operation';
import { agreeable } from './outside';

export type Fault = 'none' | 'crashBefore' | 'crashAfter' | 'failBefore' | 'failAfter';
export const faults = ['crashBefore', 'crashAfter', 'failBefore', 'failAfter'] as const;

/** Who calls, as the platform says it, and what. */
export type Call =
  | {
      readonly door: 'api';
      /** Or the id of a browser. */ readonly account: string;
      readonly browser?: true;
      readonly name: string;
      readonly input: object;
    }
  | { readonly door: 'timer'; readonly trigger: 'sweep' | 'nightly' };

export interface Flight {
  readonly call: Call;
  readonly startedAt: number;
  state: 'flying' | 'answered' | 'dead';
  answer: unknown;
  /** Whether the store failed it on purpose: then it may answer INTERNAL and complain. */
  hurt: boolean;
  /** Store operations it has asked for so far. */
  asked: number;
  readonly complaints: string[];
}

export interface Waiting {
  readonly flight: Flight;
  readonly operation: Operation;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

function contextOf(call: Call): unknown {
  const phone = call.door === 'api' && call.browser !== true;
  const who =
    call.door === 'timer'
      ? { TRIGGER_SRC: 'timer' }
      : phone
        ? { WX_OPENID: call.account, WX_APPID: appId, TRIGGER_SRC: 'wx_client' }
        : { TCB_UUID: call.account, TRIGGER_SRC: 'web_client' };
  return { environment: JSON.stringify(who) };
}

/** Everything that waits for nothing but itself has run. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class Machine {
  /** The server's time, in milliseconds. */
  now: number;
  readonly waiting: Waiting[] = [];
  readonly #store: Store;
  readonly #functions: Functions;
  readonly #outside: Outside;
  readonly #onWrite: (operation: StoreOperation, result: unknown) => void;

  constructor({
    now,
    store,
    functions,
    outside = agreeable,
    onWrite,
  }: {
    now: number;
    store: Store;
    functions: Functions;
    /** WeChat and the operator; left out where they agree to everything. */
    outside?: Outside;
    onWrite: (operation: StoreOperation, result: unknown) => void;
  }) {
    this.now = now;
    this.#store = store;
    this.#functions = functions;
    this.#outside = outside;
    this.#onWrite = onWrite;
  }

  /** Starts a call. @param skew how many milliseconds the clock of its machine is ahead */
  async start(call: Call, skew = 0): Promise<Flight> {
    const flight: Flight = {
      call,
      startedAt: this.now + skew,
      state: 'flying',
      answer: null,
      hurt: false,
      asked: 0,
      complaints: [],
    };
    const host: Host = {
      now: () => this.now + skew,
      complain: (what) =>
        void flight.complaints.push(
          what.map((one) => (one instanceof Error ? (one.stack ?? one.message) : String(one))).join(' '),
        ),
      perform: (operation) => {
        flight.asked += 1;
        return new Promise((resolve, reject) => {
          // What a dead process still asks for nobody hears.
          if (flight.state !== 'dead') this.waiting.push({ flight, operation, resolve, reject });
        });
      },
    };
    const context = contextOf(call);
    const answer =
      call.door === 'api'
        ? this.#functions.api(host, { name: call.name, input: call.input }, context)
        : this.#functions.timer(host, { Type: 'Timer', TriggerName: call.trigger }, context);
    answer.then(
      (answered) => this.#land(flight, answered),
      (error: unknown) => this.#land(flight, { ok: false, code: 'THROWN', args: {}, error: String(error) }),
    );
    await this.#settled(flight);
    return flight;
  }

  #land(flight: Flight, answer: unknown): void {
    if (flight.state === 'dead') return;
    flight.answer = answer;
    flight.state = 'answered';
  }

  /** Waits until a flight has asked the store for something or answered; what it computes may take its time. */
  async #settled(flight: Flight): Promise<void> {
    do await settled();
    while (flight.state === 'flying' && this.waiting.every((one) => one.flight !== flight));
  }

  /**
   * Ends a flight. What it had sent to the store and not heard of may still be done: those for which `sent`
   * says so wait on, unheard.
   */
  #die(flight: Flight, sent: () => boolean): void {
    flight.state = 'dead';
    const unheard = this.waiting.filter(
      (one) => one.flight === flight && !(isWrite(one.operation) && sent()),
    );
    for (const one of unheard) this.waiting.splice(this.waiting.indexOf(one), 1);
  }

  /** Lets one waiting operation happen, or a fault in its place, and whatever follows from its answer. */
  async step(waiting: Waiting, fault: Fault = 'none', sent: () => boolean = () => false): Promise<void> {
    const { flight, operation, resolve, reject } = waiting;
    this.waiting.splice(this.waiting.indexOf(waiting), 1);
    const happens = fault !== 'crashBefore' && fault !== 'failBefore';
    const isOutside = operation.kind === 'call';
    // A network that breaks is a TypeError to whoever asked.
    const unanswered = isOutside ? new TypeError('fetch failed') : new Error('the store did not answer');
    let error: Error | null = fault === 'failBefore' || fault === 'failAfter' ? unanswered : null;
    let result: unknown;
    if (happens && isOutside) {
      const { answer, isFault } = this.#outside.call(operation);
      result = answer;
      flight.hurt ||= isFault;
    } else if (happens && !isOutside) {
      try {
        result = await this.#store.perform(operation);
      } catch (refusal) {
        error = refusal instanceof Error ? refusal : new Error(String(refusal));
      }
      if (isWrite(operation)) this.#onWrite(operation, result);
    }
    if (fault === 'failBefore' || fault === 'failAfter') flight.hurt = true;
    if (fault === 'crashBefore' || fault === 'crashAfter') this.#die(flight, sent);
    // What a dead process had sent is done, and nobody goes on from there.
    else if (flight.state === 'dead') return;
    else if (error !== null) reject(error);
    else resolve(result);
    await this.#settled(flight);
  }

  /** Runs everything that waits, in the order it came, without a fault. */
  async calm(): Promise<void> {
    for (let [next] = this.waiting; next !== undefined; [next] = this.waiting) await this.step(next);
  }

  /** One call alone, from its start to its answer. */
  async alone(call: Call): Promise<Flight> {
    const flight = await this.start(call);
    await this.calm();
    return flight;
  }
}
