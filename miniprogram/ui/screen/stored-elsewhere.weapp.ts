/** A mini-program has one window, so nothing is stored elsewhere. */
export function whenStoredElsewhere(_key: string, _listener: () => void): void {}
