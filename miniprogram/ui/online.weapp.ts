import { getNetworkType, onNetworkStatusChange } from '@tarojs/taro';

let online = true;
const listeners = new Set<() => void>();

function learn(connected: boolean): void {
  online = connected;
  listeners.forEach((listener) => listener());
}

onNetworkStatusChange(({ isConnected }) => learn(isConnected));
// Until it is known, the phone counts as connected: a call without a network fails by itself.
void getNetworkType()
  .then(({ networkType }) => learn(networkType !== 'none'))
  .catch(() => undefined);

/** Whether the phone has a network. */
export function isOnline(): boolean {
  return online;
}

/** Calls the listener when that changes. @returns a function that ends this */
export function subscribeToNetwork(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
