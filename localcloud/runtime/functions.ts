/**
 * Cloud functions on one machine. Each function has a small pool of processes that run the built file and get
 * nothing but environment variables. An instance takes one event at a time (CloudBase's rule for event
 * functions); the caller is named in the context.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CloudError } from '../cloud-error';
import type { Clock } from './clock';

/**
 * The caller of a function: a person through the mini-program, a browser without an account (an anonymous
 * user, by its id), a timer, or another function, which names no person.
 */
export type Caller =
  | { readonly account: string }
  | { readonly browser: string }
  | { readonly timer: string }
  | { readonly server: true };

export interface FunctionOptions {
  /** The directory that holds `<name>/index.js` for every function. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly envId: string;
  readonly clock: Clock;
  /** The number of processes kept for each function. */
  readonly instances: number;
  /** The time in milliseconds after which an instance of a function is ended and the call fails. */
  readonly timeoutOf: (name: string) => number;
}

interface Call {
  readonly id: string;
  readonly event: unknown;
  readonly context: Readonly<Record<string, unknown>>;
  /**
   * What the process environment of the instance holds when the call begins, in addition to what earlier
   * calls have left there.
   */
  readonly left: Readonly<Record<string, string>>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: CloudError) => void;
}

interface Instance {
  readonly process: ChildProcess;
  busy: { readonly call: Call; readonly timer: NodeJS.Timeout } | undefined;
}

type Answer =
  { readonly id: string; readonly result: string } | { readonly id: string; readonly error: string };

/** The documented limit for the text of an event, in bytes. */
const largestEvent = 100 * 1024;
const memoryInMb = 256;

/** The functions of one local cloud. */
export class Functions {
  readonly #options: FunctionOptions;
  readonly #instances = new Map<string, Set<Instance>>();
  readonly #waiting = new Map<string, Call[]>();
  #stopped = false;
  #firings = 0;

  constructor(options: FunctionOptions) {
    this.#options = options;
  }

  /**
   * Calls a function and waits for its result.
   * @throws CloudError FUNCTION_NOT_FOUND, EXCEED_MAX_PAYLOAD_SIZE, FUNCTIONS_EXECUTE_FAIL (it threw, crashed
   *   or took too long)
   */
  async invoke(name: string, event: unknown, caller: Caller): Promise<unknown> {
    if (!/^[\w-]+$/.test(name) || !existsSync(this.#file(name)))
      throw new CloudError('FUNCTION_NOT_FOUND', `no function ${name} is built`);
    if (Buffer.byteLength(JSON.stringify(event ?? null)) > largestEvent)
      throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', 'the data of a call is at most 100 KB');
    return new Promise((resolve, reject) => {
      const id = randomUUID();
      const queue = this.#waiting.get(name) ?? [];
      this.#waiting.set(name, queue);
      queue.push({
        id,
        event: eventFor(event, caller, this.#options.clock),
        ...this.#said(name, id, caller),
        resolve,
        reject,
      });
      this.#serve(name);
    });
  }

  /** Ends every instance; running calls fail. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const call of [...this.#waiting.values()].flat())
      call.reject(new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the local cloud has stopped'));
    this.#waiting.clear();
    const ended: Promise<unknown>[] = [];
    for (const instances of this.#instances.values()) {
      for (const { process } of instances) {
        ended.push(new Promise((resolve) => process.once('exit', resolve)));
        process.kill('SIGKILL');
      }
    }
    await Promise.all(ended);
  }

  #file(name: string): string {
    return join(this.#options.directory, name, 'index.js');
  }

  #serve(name: string): void {
    const queue = this.#waiting.get(name) ?? [];
    const instances = this.#instances.get(name) ?? new Set<Instance>();
    this.#instances.set(name, instances);
    while (queue.length > 0 && !this.#stopped) {
      const free = [...instances].find((instance) => instance.busy === undefined);
      if (free === undefined && instances.size >= this.#options.instances) return;
      const instance = free ?? this.#start(name, instances);
      const call = queue.shift();
      if (call === undefined) return;
      const timeout = this.#options.timeoutOf(name);
      const timer = setTimeout(() => {
        this.#finish(
          name,
          instance,
          new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', `${name} took longer than ${timeout} ms`),
        );
        instances.delete(instance);
        instance.process.kill('SIGKILL');
        this.#serve(name);
      }, timeout);
      instance.busy = { call, timer };
      instance.process.send({
        id: call.id,
        event: call.event,
        context: call.context,
        left: call.left,
        offset: this.#options.clock.offset,
      });
    }
  }

  #start(name: string, instances: Set<Instance>): Instance {
    const child = fork(join(__dirname, 'function-host.cjs'), [this.#file(name)], {
      // SCF runs in UTC; nothing of the machine's own environment reaches a function.
      env: {
        TZ: 'UTC',
        ...this.#options.environment,
        LOCALCLOUD_CLOCK_OFFSET: String(this.#options.clock.offset),
      },
      execArgv: ['--require', join(__dirname, 'clock-preload.cjs')],
      // The platform keeps what a function prints; here only its errors are shown.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const instance: Instance = { process: child, busy: undefined };
    instances.add(instance);
    child.on('message', (answer: Answer) => {
      if (instance.busy?.call.id !== answer.id) return;
      this.#finish(
        name,
        instance,
        'error' in answer
          ? new CloudError('FUNCTIONS_EXECUTE_FAIL', answer.error)
          : { result: JSON.parse(answer.result) as unknown },
      );
      this.#serve(name);
    });
    const gone = (why: string) => {
      instances.delete(instance);
      this.#finish(
        name,
        instance,
        new CloudError('FUNCTIONS_EXECUTE_FAIL', `an instance of ${name} ended (${why})`),
      );
      this.#serve(name);
    };
    child.on('exit', (code, signal) => gone(signal ?? String(code)));
    child.on('error', (error) => gone(error.message));
    return instance;
  }

  #finish(name: string, instance: Instance, outcome: CloudError | { readonly result: unknown }): void {
    if (instance.busy === undefined) return;
    const { call, timer } = instance.busy;
    clearTimeout(timer);
    instance.busy = undefined;
    if (outcome instanceof CloudError) call.reject(outcome);
    else call.resolve(outcome.result);
  }

  /**
   * The caller as CloudBase names it. The context's `environment` is the JSON text from which the SDK reads
   * the caller, while the process environment still holds the names of earlier callers. Every second firing
   * of a timer takes the other form that public logs show: the context names no caller, and only the process
   * environment says that a timer calls.
   */
  #said(name: string, requestId: string, caller: Caller): Pick<Call, 'context' | 'left'> {
    const { envId, timeoutOf } = this.#options;
    const context = {
      request_id: requestId,
      function_name: name,
      function_version: '$LATEST',
      namespace: envId,
      memory_limit_in_mb: memoryInMb,
      time_limit_in_ms: timeoutOf(name),
    };
    if ('timer' in caller && (this.#firings += 1) % 2 === 0) return { context, left: broughtBy(caller) };
    const environment = JSON.stringify({ TCB_ENV: envId, SCF_NAMESPACE: envId, ...broughtBy(caller) });
    return { context: { ...context, environment }, left: ofOthers };
  }
}

/** The appid of the one mini-program that calls this cloud. */
export const appId = 'wx0000000000000000';

/** The variables with which the platform names the caller. */
function broughtBy(caller: Caller): Readonly<Record<string, string>> {
  const from = (source: string): Record<string, string> => ({ TRIGGER_SRC: source, TCB_SOURCE: source });
  if ('account' in caller)
    return {
      ...from('wx_client'),
      WX_OPENID: caller.account,
      WX_APPID: appId,
      WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
    };
  if ('browser' in caller)
    return {
      ...from('web_client'),
      LOGINTYPE: 'ANONYMOUS',
      TCB_UUID: caller.browser,
      TCB_ISANONYMOUS_USER: 'true',
      TCB_CONTEXT_KEYS: 'TCB_UUID,TCB_ISANONYMOUS_USER',
    };
  return from('timer' in caller ? 'timer' : 'tcb');
}

/**
 * The variables that earlier callers have left in the process of a reused instance: a phone, a browser, and
 * last a timer.
 */
const ofOthers = {
  ...broughtBy({ account: 'left-by-a-phone' }),
  ...broughtBy({ browser: 'left-by-a-browser' }),
  ...broughtBy({ timer: 'left-by-a-timer' }),
};

/**
 * The event as a function receives it: the platform adds `userInfo` to a person's event, and makes a timer's
 * event itself.
 */
function eventFor(event: unknown, caller: Caller, clock: Clock): unknown {
  if ('timer' in caller)
    return { Type: 'Timer', TriggerName: caller.timer, Time: clock.now().toISOString(), Message: '' };
  if ('account' in caller && typeof event === 'object' && event !== null)
    return { ...event, userInfo: { openId: caller.account, appId } };
  return event;
}
