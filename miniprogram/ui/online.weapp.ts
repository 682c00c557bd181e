import { getNetworkType, onNetworkStatusChange } from '@tarojs/taro';

let online = true;
const listeners = new Set<() => void>();

function learn(connected: boolean): void {
  online = connected;
  listeners.forEach((listener) => listener());
}

onNetworkStatusChange(({ isConnected }) => learn(isConnected));
// Unknown is taken for connected: the call itself will tell.
void getNetworkType()
  .then(({ networkType }) => learn(networkType !== 'none'))
  .catch(() => undefined);

/** Whether the phone has a network. */
export function isOnline(): boolean {
  return online;
}

/** Calls back when that changes. */
export function subscribeToNetwork(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
