/**
 * From where somebody looks while a call of theirs is on its way: what they were when it began, and what they
 * became meanwhile.
 */
import { browserId } from '../../cloudfunctions/session/desk-sessions';
import type { Post } from '../../shared/directory/directory';
import { occupantOf } from '../../shared/directory/occupant';
import type { Request } from '../../shared/request/request';
import type { MemoryStore } from './memory-store';

const IDLE = 30 * 60_000;

/** The posts an account stands on at an instant. */
export function stoodOn(account: string, store: MemoryStore, at: string): Post[] {
  const posts = new Map(store.all('post').map((post) => [post._id, post]));
  return [...posts.values()].filter((post) => occupantOf(post, at, posts)?.account === account);
}

/** Whether a post sees all of what lies in a place. */
export function sees({ role, region }: Post, path: readonly string[] | undefined): boolean {
  return role !== 'duty' && role !== 'deputyChair' && role !== 'admin' && path?.includes(region) === true;
}

/** Whom the platform vouches for. */
export interface Vouched {
  readonly account: string;
  readonly browser?: true;
}

/** The order of the store counts, not the clocks of those who write to it. */
export class Standpoint {
  /** Who one is: on a phone its account, at a browser whoever is signed in there. */
  readonly accounts = new Set<string>();
  readonly on: Post[] = [];
  /**
   * Persons, by how one has to do with them: one's own record, by a grant, as a cadre of the region, by a
   * card of theirs that one keeps.
   */
  readonly held = new Set<string>();
  readonly granted = new Set<string>();
  readonly ofRegion = new Set<string>();
  readonly keeps = new Set<string>();
  /** Requests that were hidden from one when the call began, and have not been shown since. */
  readonly hidden: Set<string>;
  readonly #who: Vouched | null;

  /** @param who null for the timer, which reads nothing */
  constructor(who: Vouched | null, store: MemoryStore, at: string) {
    this.#who = who;
    this.look(store, at);
    this.hidden = new Set(
      store
        .all('request')
        .flatMap(({ _id, hiddenFrom }) =>
          hiddenFrom.some((account) => this.accounts.has(account)) ? [_id] : [],
        ),
    );
  }

  /** After a write of a request: what is shown to one meanwhile may be told. */
  shown({ _id, hiddenFrom }: Pick<Request, '_id' | 'hiddenFrom'>): void {
    if (!hiddenFrom.some((account) => this.accounts.has(account))) this.hidden.delete(_id);
  }

  /** After a write that may have made one somebody else. */
  look(store: MemoryStore, at: string): void {
    const day = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
    for (const account of this.#signedIn(store, at)) {
      const on = stoodOn(account, store, at);
      // Whoever stands on no post any more is signed in at no desk.
      if (
        this.#who?.browser === true &&
        on.length === 0 &&
        store.all('post').every(({ holder }) => holder !== account)
      )
        continue;
      this.accounts.add(account);
      this.on.push(...on);
      for (const { _id, path, holder, grants, cards } of store.all('person')) {
        if (on.some((post) => sees(post, path))) this.ofRegion.add(_id);
        // At a desk nobody is anybody's own phone.
        if (this.#who?.browser === true) continue;
        if (holder === account) this.held.add(_id);
        if (grants.some((grant) => grant.account === account && grant.fromOn <= day && day <= grant.untilOn))
          this.granted.add(_id);
        if (cards.some((card) => card.account === account)) this.keeps.add(_id);
      }
    }
  }

  #signedIn(store: MemoryStore, at: string): readonly string[] {
    if (this.#who === null) return [];
    const { account, browser } = this.#who;
    if (browser !== true) return [account];
    const sessions = store.all('deskSession').filter((session) => session.browser === browserId(account));
    return sessions.flatMap((session) =>
      session.account !== null &&
      session.endedAt === null &&
      session.seenAt !== null &&
      Date.parse(session.seenAt) > Date.parse(at) - IDLE
        ? [session.account]
        : [],
    );
  }
}
