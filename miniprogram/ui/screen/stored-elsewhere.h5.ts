/** Calls the listener when another window of this browser has stored something under a key. */
export function whenStoredElsewhere(key: string, listener: () => void): void {
  window.addEventListener('storage', (event) => {
    if (event.key === key) listener();
  });
}
