/** How WeChat answers: by callbacks where they are given, else by a promise. */
export interface Callbacks {
  readonly success?: (result: unknown) => void;
  readonly fail?: (error: unknown) => void;
  readonly complete?: (result: unknown) => void;
}

type Outcome = { readonly ok: unknown } | { readonly errMsg: string; readonly errCode?: number };

function tell({ success, fail, complete }: Callbacks, outcome: Outcome): void {
  const good = 'ok' in outcome;
  const value = good ? outcome.ok : outcome;
  if (good) success?.(value);
  else fail?.(value);
  complete?.(value);
}

/**
 * Answers as WeChat does: through the callbacks where the caller gives any, else by a promise. A failure is a
 * plain object with errMsg.
 */
export function answer(options: Callbacks, outcome: Outcome): Promise<unknown> | undefined {
  if (!(options.success ?? options.fail ?? options.complete))
    return new Promise((success, fail) => tell({ success, fail }, outcome));
  tell(options, outcome);
  return undefined;
}
