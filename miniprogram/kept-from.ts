import type { RequestView } from '../shared/request/request.contract';

/** Whom a request is kept from now, by name, as its own course tells it: what was said last of each counts. */
export function keptFrom(timeline: RequestView['timeline']): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { kind, whom } of timeline) {
    if (whom === null) continue;
    if (kind === 'hidden') names.add(whom);
    else names.delete(whom);
  }
  return names;
}
