/**
 * Reading and stating a person's access needs. The person, their proxies, and a cadre of the region at the
 * person's word may do so.
 */
import * as z from 'zod/mini';
import { operation, personRoles } from '../operation';
import { channels, partsOfDay } from '../need/need';
import { documentKey } from '../wire.contract';
import { accessNeeds, closings } from './access';

const need = z.enum(accessNeeds);
const when = z.nullable(z.enum(partsOfDay));
const needs = z.array(need).check(z.maxLength(accessNeeds.length));

/** How 视频手语 is reached where the person lives; null where it is not offered. */
const video = z.nullable(z.object({ program: z.string(), number: z.string() }));

/** A person's access needs, without who stated them, as a screen or a desk uses them. */
export const accessNeedsView = z.object({ needs: z.array(need), when, video });
/** One channel, why it is closed, and who answers there. */
export const wayView = z.object({
  channel: z.enum(channels),
  closed: z.nullable(z.enum(closings)),
  reaches: z.enum(['self', 'family']),
});

const accessView = z.object({
  id: z.string(),
  name: z.string(),
  /** Null until somebody has stated the needs. */
  profile: z.nullable(
    z.object({ needs: z.array(need), when, saidOn: z.string(), saidBy: z.enum(['self', 'proxy', 'post']) }),
  ),
  video,
  /** Whether the caller may state the needs. */
  maySay: z.boolean(),
});
export type AccessView = z.output<typeof accessView>;

const everyone = [...personRoles, 'cadre'] as const;

export const accessContract = {
  get: operation({
    name: 'access.get',
    roles: everyone,
    input: z.object({ personId: documentKey }),
    output: accessView,
    errors: ['NOT_FOUND'],
  }),
  /**
   * States the needs: by the person, by a proxy who may submit for them, or by a cadre of the region at the
   * person's word. The same statement again changes nothing.
   */
  set: operation({
    name: 'access.set',
    roles: everyone,
    input: z.object({ personId: documentKey, needs, when }),
    output: accessView,
    errors: ['NOT_FOUND', 'CONFLICT'],
  }),
} as const;
