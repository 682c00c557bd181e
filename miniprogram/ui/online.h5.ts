/** Whether the browser believes it has a network. */
export function isOnline(): boolean {
  return navigator.onLine;
}

/** Calls the listener when that changes. @returns a function that ends this */
export function subscribeToNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
