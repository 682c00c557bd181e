/** Many schedules in a row, in memory or through the real SDK. */
import type { EventKind } from '../../shared/request/request';
import { both } from './both';
import type { Simulated } from './bundle';
import { settlement } from './county';
import { faults } from './machine';
import { MemoryStore } from './memory-store';
import type { Options } from './schedule';
import { live } from './schedule';
import { startSdkStore } from './sdk-store';

/** @param total counts how often what happened, in all of them together */
export async function liveAll(
  simulated: Simulated,
  first: number,
  count: number,
  total = new Map<string, number>(),
  options: Pick<Options, 'play' | 'rounds'> = {},
): Promise<void> {
  for (let seed = first; seed < first + count; seed += 1) {
    const { happened } = await live(seed, simulated, options);
    for (const [what, times] of happened) total.set(what, (total.get(what) ?? 0) + times);
  }
}

/** The same schedules with every store operation asked of the real SDK as well. */
export async function liveThroughSdk(
  simulated: Simulated,
  first: number,
  count: number,
  options: Pick<Options, 'play' | 'rounds'>,
): Promise<void> {
  const sdk = await startSdkStore();
  try {
    for (let seed = first; seed < first + count; seed += 1) {
      await sdk.clear();
      const store = new MemoryStore();
      for (const [name, document] of settlement(simulated.sealer)) {
        store.perform({ kind: 'insert', name, document });
        sdk.put(name, document);
      }
      await live(seed, simulated, { ...options, settled: { store, outside: both(store, sdk) } });
    }
  } finally {
    await sdk.stop();
  }
}

/** Everything that may happen to a request. */
const kinds: readonly EventKind[] = [
  'submitted',
  'attached',
  'added',
  'nudged',
  'corrected',
  'accepted',
  'contacted',
  'phoneShown',
  'askedBack',
  'progressed',
  'answered',
  'replyCorrected',
  'transferOffered',
  'transferTaken',
  'transferRefused',
  'helperAdded',
  'paused',
  'resumed',
  'reassigned',
  'extended',
  'urged',
  'rated',
  'reopened',
  'withdrawn',
  'warned',
  'escalated',
  'ratingAsked',
  'lapsed',
  'redated',
  'woken',
  'hidden',
  'shown',
];

/** What never happened in all these schedules: events, and faults. */
export function neverHappened(happened: ReadonlyMap<string, number>): string[] {
  return [...kinds, ...faults].filter((kind) => !happened.has(kind));
}
