/**
 * One store that is two: everything is asked of the memory and of the real SDK, has to be answered alike, and
 * is answered by the SDK.
 */
import type { MemoryStore } from './memory-store';
import type { Store, StoreOperation } from './operation';
import type { SdkStore } from './sdk-store';

const sorted = (documents: readonly { readonly _id: string }[]): unknown =>
  [...documents].sort((one, other) => (one._id < other._id ? -1 : 1));

/**
 * What may be compared: of documents that are equal in order either may come first, and where a limit cuts
 * between them either may come at all.
 */
function comparable(operation: StoreOperation, answer: unknown): string {
  if (operation.kind !== 'find' || !Array.isArray(answer)) return JSON.stringify(answer);
  const full = answer.length === operation.query.limit && operation.query.limit > 1;
  return JSON.stringify(full ? answer.length : sorted(answer as { _id: string }[]), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort())
      : value,
  );
}

export function both(memory: MemoryStore, sdk: SdkStore): Store {
  return {
    async perform(operation) {
      const here = memory.perform(operation);
      const there = await sdk.perform(operation);
      if (comparable(operation, here) !== comparable(operation, there))
        throw new Error(
          `the stores disagree on ${JSON.stringify(operation)}: ${JSON.stringify(here)} in memory, ${JSON.stringify(there)} by the SDK`,
        );
      return there;
    },
  };
}
