/** Whether the browser believes it has a network. */
export function isOnline(): boolean {
  return navigator.onLine;
}

/** Calls back when that changes. */
export function subscribeToNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
