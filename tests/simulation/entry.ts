/** What the simulation bundle holds: the two doors of the product, with a host for everything they ask. */
import { main as api } from '../../cloudfunctions/api/index';
import { main as timer } from '../../cloudfunctions/timer/index';
import type { Host } from './seam';
import { on } from './seam';

export interface Functions {
  api(host: Host, event: unknown, context: unknown): Promise<unknown>;
  timer(host: Host, event: unknown, context: unknown): Promise<unknown>;
}

export const functions: Functions = {
  api: (host, event, context) => on(host, () => api(event, context)),
  timer: (host, event, context) => on(host, () => timer(event, context)),
};
