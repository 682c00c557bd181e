/** How WeChat answers: by callbacks where they are given, else by a promise. */
export interface Callbacks {
  readonly success?: (result: unknown) => void;
  readonly fail?: (error: unknown) => void;
  readonly complete?: (result: unknown) => void;
}

/** Answers as WeChat does: through the callbacks where there are any, else by a promise. */
export function answer(options: Callbacks, outcome: { ok: unknown } | { errMsg: string }): Promise<unknown> | undefined {
  const good = 'ok' in outcome;
  const value = good ? outcome.ok : outcome;
  if (options.success ?? options.fail ?? options.complete) {
    if (good) options.success?.(value);
    else options.fail?.(value);
    options.complete?.(value);
    return undefined;
  }
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- WeChat's failures are plain objects with errMsg, and the code under test is right to expect them
  return good ? Promise.resolve(value) : Promise.reject(value);
}
