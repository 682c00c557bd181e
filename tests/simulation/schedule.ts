/**
 * One schedule: rounds in which several people and the timer are at work at once, with everything that can go
 * wrong between two store operations, and between two rounds days that pass. All of it from one seed: the
 * same seed lives the same life.
 */
import { randomFrom } from '../../demo/random';
import type { Random } from '../../demo/random';
import type { Scene } from './acts';
import { act, looking, wait } from './acts';
import { call } from './calls';
import type { Simulated } from './bundle';
import { monday, settlement } from './county';
import { demandDiscreet, demandQuiet, recount, Watch } from './invariants';
import type { Call, Fault, Flight } from './machine';
import { faults, Machine } from './machine';
import { demandParametersQuiet } from './parameter-invariants';
import { MemoryStore } from './memory-store';
import type { Outside, Store, StoreOperation } from './operation';
import { Standpoint } from './standpoint';

export interface Lived {
  /** How often what happened: events by kind, faults by kind, answers by code. */
  readonly happened: ReadonlyMap<string, number>;
}

/** A call somebody will try again, because no answer came. */
interface Retry {
  readonly call: Call;
  readonly times: number;
}

const DAY = 86_400_000;
const ROUNDS = 7;
const LOUD = 1 / 14;

/** Answers that are refusals of the rules and not of the machine. */
const refusals = [
  'NOT_FOUND',
  'NOT_ALLOWED',
  'NOT_NOW',
  'FULL',
  'TOO_MUCH',
  'NO_SUCH_POST',
  'NO_SUCH_PLACE',
  'CONFLICT',
  'CHANGED',
  'NOT_YOUR_FILE',
  'ALREADY_KNOWN',
  'WRONG_YEAR',
  'CIRCLE',
  'HELD',
  'BAD_DAYS',
  'NO_SUCH_CODE',
  'TOO_MANY_TRIES',
  'NOT_SIGNED_IN',
  'TEXT_ONLY',
  'NO_SIGN_VIDEO',
];
/**
 * What a retry of a command that was done may hear, besides its answer: that the caller has no part in it any
 * more.
 */
const gone = ['NOT_FOUND', 'NOT_ALLOWED', 'NO_SUCH_PLACE', 'CONFLICT'];

interface Answer {
  readonly ok: boolean;
  readonly code?: string;
  readonly data?: unknown;
}

function commandOf({ input }: Extract<Call, { door: 'api' }>): string | null {
  if ('commandId' in input && typeof input.commandId === 'string') return input.commandId;
  return 'clientId' in input && 'words' in input && typeof input.clientId === 'string'
    ? input.clientId
    : null;
}

/** What people try in a schedule, and what has to hold in it besides what always does. */
export interface Play {
  readonly act: (scene: Scene) => Call;
  /** WeChat and the operator; left out where they agree to everything. */
  readonly outside?: Outside;
  /** Tells the play how late it is, before anything happens. */
  readonly timed?: (now: () => number) => void;
  /**
   * How long nobody does anything between two rounds, in milliseconds; less than nothing where the clock was
   * set back.
   */
  readonly wait: (random: Random) => number;
  readonly began?: (call: Call, standpoint: Standpoint) => void;
  readonly wrote?: (operation: StoreOperation, now: number) => void;
  readonly answered?: (flight: Flight, standpoint: Standpoint) => void;
  /** Nobody is at work, and nothing is left to do. */
  readonly quiet?: () => void;
}

class Schedule {
  readonly #random: Random;
  readonly #store: MemoryStore;
  readonly #watch: Watch;
  readonly #machine: Machine;
  readonly #play: Play;
  readonly #happened = new Map<string, number>();
  /** From where somebody looks while their call is on its way. */
  readonly #stood = new Map<Flight, Standpoint>();
  #retries: Retry[] = [];

  constructor(seed: number, { store, outside, play, simulated: { functions } }: Setting) {
    this.#random = randomFrom(seed);
    this.#store = store;
    this.#play = play;
    this.#watch = new Watch(store);
    this.#machine = new Machine({
      now: monday,
      store: outside,
      functions,
      ...(play.outside === undefined ? {} : { outside: play.outside }),
      onWrite: (operation) => this.#wrote(operation),
    });
    play.timed?.(() => this.#machine.now);
  }

  get #now(): string {
    return new Date(this.#machine.now).toISOString();
  }

  #wrote(operation: StoreOperation): void {
    this.#watch.wrote(operation);
    // People come and go while calls are on their way.
    if (['post', 'person', 'deskSession'].includes(operation.name))
      for (const standpoint of this.#stood.values()) standpoint.look(this.#store, this.#now);
    const request =
      operation.kind === 'change' && operation.name === 'request'
        ? this.#store.one('request', operation.where._id)
        : null;
    if (request !== null) for (const standpoint of this.#stood.values()) standpoint.shown(request);
    this.#play.wrote?.(operation, this.#machine.now);
  }

  async #start(one: Call, skew: number): Promise<Flight> {
    const standpoint = new Standpoint(one.door === 'api' ? one : null, this.#store, this.#now);
    this.#play.began?.(one, standpoint);
    const flight = await this.#machine.start(one, skew);
    this.#stood.set(flight, standpoint);
    return flight;
  }

  #count(what: string): void {
    this.#happened.set(what, (this.#happened.get(what) ?? 0) + 1);
  }

  #chance(share: number): boolean {
    return this.#random.below(1000) < share * 1000;
  }

  /** Lives it. Throws the sentence that does not hold. */
  async live(rounds: number): Promise<Lived> {
    for (let round = 0; round < rounds; round += 1) {
      await this.#round(LOUD);
      if (this.#chance(0.1)) await this.#quiet();
      this.#machine.now += this.#play.wait(this.#random);
    }
    await this.#end();
    for (const { events } of this.#store.all('request')) for (const { kind } of events) this.#count(kind);
    return { happened: this.#happened };
  }

  /**
   * What begins in a round: people's own acts, what somebody tries again, and the timer: once, twice at once,
   * or not at all.
   */
  #begun(): Retry[] {
    const acts = Array.from({ length: 2 + this.#random.below(4) }, () => ({
      call: this.#play.act({ store: this.#store, now: this.#now, random: this.#random }),
      times: 0,
    }));
    const twice = this.#chance(0.15) ? acts.slice(0, 1) : [];
    const timers = this.#random.pick<Call[]>([
      [],
      [],
      [{ door: 'timer', trigger: 'sweep' }],
      [
        { door: 'timer', trigger: 'sweep' },
        { door: 'timer', trigger: 'sweep' },
      ],
      [{ door: 'timer', trigger: 'nightly' }],
    ]);
    const again = this.#retries.filter(() => this.#chance(0.6));
    this.#retries = this.#retries.filter((retry) => !again.includes(retry));
    return [...acts, ...twice, ...timers.map((one) => ({ call: one, times: 0 })), ...again];
  }

  async #round(faulty: number): Promise<void> {
    const begun = this.#begun();
    const flying = new Map<Flight, Retry>();
    while (begun.length > 0 || this.#machine.waiting.length > 0) {
      this.#machine.now += this.#random.below(30);
      const { waiting } = this.#machine;
      const next = waiting[this.#random.below(waiting.length + (begun.length > 0 ? 1 : 0))];
      if (next === undefined) {
        const [retry] = begun.splice(this.#random.below(begun.length), 1);
        if (retry !== undefined)
          flying.set(
            await this.#start(retry.call, this.#random.below(12) === 0 ? this.#random.below(2000) - 1000 : 0),
            retry,
          );
      } else {
        const fault: Fault = this.#chance(faulty / 4) ? this.#random.pick(faults) : 'none';
        if (fault !== 'none') this.#count(fault);
        await this.#machine.step(next, fault, () => this.#chance(0.5));
      }
      for (const [flight, retry] of flying)
        if (flight.state !== 'flying' && flying.delete(flight)) {
          this.#landed(flight, retry);
          this.#stood.delete(flight);
        }
    }
  }

  /**
   * An answer is checked, or lost on the way; who hears nothing tries again, later and with the same words.
   */
  #landed(flight: Flight, { call: tried, times }: Retry): void {
    const lost = flight.state === 'dead' || (flight.call.door === 'api' && this.#chance(0.04));
    if (flight.state === 'answered') this.#answered(flight, lost);
    const unheard =
      lost || (flight.answer as Answer).code === 'INTERNAL' || (flight.answer as Answer).code === 'CONFLICT';
    if (unheard && tried.door === 'api' && times < 4 && this.#chance(0.85))
      this.#retries.push({ call: tried, times: times + 1 });
  }

  #answered(flight: Flight, lost: boolean): void {
    const { call: asked, hurt, complaints } = flight;
    const answer = flight.answer as Answer;
    if (!hurt && complaints.length > 0)
      throw new Error(`complained without a cause: ${JSON.stringify(asked)} ${complaints.join('\n')}`);
    if (asked.door === 'timer') {
      if (!hurt && answer.code === 'THROWN')
        throw new Error(`the timer failed without a cause: ${JSON.stringify(answer)}`);
      return;
    }
    this.#count(answer.ok ? `${asked.name} ok` : (answer.code ?? ''));
    const isHurt = hurt && ['INTERNAL', 'NO_WECHAT'].includes(answer.code ?? '');
    if (!answer.ok && !refusals.includes(answer.code ?? '') && !isHurt)
      throw new Error(
        `${asked.account} ${asked.name} ${JSON.stringify(asked.input)}: ${JSON.stringify(answer)}`,
      );
    const standpoint = this.#stood.get(flight) ?? new Standpoint(null, this.#store, this.#now);
    demandDiscreet(flight, this.#store, standpoint);
    this.#play.answered?.(flight, standpoint);
    const command = commandOf(asked);
    if (command === null) return;
    const known = this.#watch.acknowledged.get(command);
    // A telephone is shown again only while it may be seen: a retry after the end is told that it is over.
    const over = asked.name === 'request.showPhone' && answer.code === 'NOT_NOW';
    if (
      known !== undefined &&
      !answer.ok &&
      !over &&
      !gone.includes(answer.code ?? '') &&
      !(hurt && answer.code === 'INTERNAL')
    )
      throw new Error(`${asked.name} was done, and a retry is refused as ${answer.code ?? ''}`);
    const about = answer.ok ? this.#requestOf(command) : null;
    if (answer.ok && about === null)
      throw new Error(`${asked.name} ${command} was acknowledged and is nowhere`);
    if (about !== null && !lost) this.#watch.acknowledge(command, about);
  }

  #requestOf(command: string): string | null {
    return (
      this.#store.all('request').find(({ events }) => events.some(({ id }) => id === command))?._id ?? null
    );
  }

  /**
   * When the next of the effects that have failed is tried again; undefined where none has. What another call has carried
   * out meanwhile is looked for once more at that time, in vain, which only then is known.
   */
  #triedAgainAt(): string | undefined {
    const documents = (['request', 'person', 'entitlement', 'notice'] as const).flatMap((name) =>
      this.#store.all(name),
    );
    return documents
      .flatMap(({ attempts, effects, effectDueAt }) =>
        (attempts.length > 0 || effects.length === 0) && effectDueAt !== null ? [effectDueAt] : [],
      )
      .sort()[0];
  }

  /** Nobody else is at work: one sweep, and what holds after it; and what is counted is what is there. */
  async #quiet(): Promise<void> {
    // Long enough that what a clock ahead of the others has written is due by all of them.
    this.#machine.now += 10_000;
    await this.#alone({ door: 'timer', trigger: 'sweep' });
    // An effect that has failed several times waits a while before it is tried again.
    for (let dueAt = this.#triedAgainAt(); dueAt !== undefined; dueAt = this.#triedAgainAt()) {
      this.#machine.now = Math.max(this.#machine.now, Date.parse(dueAt) + 10_000);
      await this.#alone({ door: 'timer', trigger: 'sweep' });
    }
    // A round that was broken off goes on where it stood, and only the next one begins at the first desk again.
    for (let night = 0; night < 2; night += 1) await this.#alone({ door: 'timer', trigger: 'nightly' });
    demandQuiet(this.#store, this.#now);
    demandParametersQuiet(this.#store);
    this.#play.quiet?.();
    for (const account of [
      this.#random.pick(['chair-county', 'chair-province', 'section-3']),
      this.#random.pick(['chair-town', 'liaison-1', 'liaison-2']),
    ]) {
      const flight = await this.#alone(call(account, 'task.counts', {}));
      const { data } = flight.answer as {
        data?: { counts: { group: string; count: number }[]; ratings: { given: number } };
      };
      if (data === undefined) continue;
      const { counts, given } = recount(account, this.#store, this.#now);
      const told = Object.fromEntries(data.counts.map(({ group, count }) => [group, count]));
      if (JSON.stringify({ told, given: data.ratings.given }) !== JSON.stringify({ told: counts, given }))
        throw new Error(
          `${account} is told ${JSON.stringify(data)}, and there are ${JSON.stringify({ counts, given })}`,
        );
      await this.#alone(looking({ store: this.#store, random: this.#random }, account));
    }
  }

  async #alone(one: Call): Promise<Flight> {
    const flight = await this.#start(one, 0);
    await this.#machine.calm();
    this.#answered(flight, false);
    this.#stood.delete(flight);
    return flight;
  }

  /** Everything that was begun comes to its end, and so does a season: every deadline, every silence. */
  async #end(): Promise<void> {
    while (this.#retries.length > 0) await this.#round(0);
    await this.#quiet();
    for (const days of [3, 60]) {
      this.#machine.now += days * DAY;
      await this.#quiet();
    }
    for (const [command, id] of this.#watch.acknowledged) this.#watch.acknowledge(command, id);
  }
}

/** Where a schedule is lived. */
interface Setting {
  readonly store: MemoryStore;
  readonly outside: Store;
  readonly play: Play;
  readonly simulated: Simulated;
}

export interface Options {
  readonly rounds?: number;
  /** Requests and what becomes of them, where nothing is said. */
  readonly play?: (store: MemoryStore) => Play;
  /**
   * A store that is settled already, and the one that answers and keeps it in step
   * (tests/simulation/both.ts).
   */
  readonly settled?: { readonly store: MemoryStore; readonly outside: Store } | null;
}

/** Lives one schedule. Throws the sentence that does not hold, with the seed that lives it again. */
export async function live(
  seed: number,
  simulated: Simulated,
  { rounds = ROUNDS, play = () => ({ act, wait }), settled = null }: Options = {},
): Promise<Lived> {
  const store = settled?.store ?? new MemoryStore();
  if (settled === null)
    for (const [name, document] of settlement(simulated.sealer))
      store.perform({ kind: 'insert', name, document });
  try {
    return await new Schedule(seed, {
      store,
      outside: settled?.outside ?? store,
      play: play(store),
      simulated,
    }).live(rounds);
  } catch (error) {
    throw new Error(`SIM_SEED=${seed}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
