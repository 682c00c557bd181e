/** What the world owes about 当地标准 once a night is over. */
import { parameters } from '../../shared/parameter/parameter';
import { county, prefecture, province } from './county';
import type { MemoryStore } from './memory-store';

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

const taskOf = (fact: string): string => `${county}.${fact}`;

/** What neither the county nor a place above has said lies on a desk as a task, and nothing else does. */
export function demandParametersQuiet(store: MemoryStore): void {
  const said = new Set(
    [county, prefecture, province].flatMap(
      (place) => store.one('parameter', place)?.settings.map(({ fact }) => fact) ?? [],
    ),
  );
  const open = store
    .all('task')
    .filter(({ kind, desk }) => kind === 'parameter' && desk !== null)
    .map(({ _id }) => _id);
  const wanted = parameters.filter(({ fact }) => !said.has(fact)).map(({ fact }) => taskOf(fact));
  demand(
    JSON.stringify(open.sort()) === JSON.stringify(wanted.sort()),
    `nobody has said ${wanted.join(', ')}; on desks: ${open.join(', ')}`,
  );
}

/** Whether a county's silence has put a task on a desk, by the ids it may have. */
export function causedBySilence(id: string): boolean {
  return parameters.some(({ fact }) => id === taskOf(fact));
}
