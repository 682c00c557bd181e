/** Acting for a person: how a grant is given, listed, renewed and taken back. */
import { plainLine } from '../plain-text';
import * as z from 'zod/mini';
import { operation, personRoles } from '../operation';
import { mediaKinds } from '../media';
import { clientId, documentKey, personName, fileId } from '../wire.contract';
import { grantKinds, scopes } from './person';

const offer = {
  personId: documentKey,
  /**
   * The command's id, made on the phone before the first try. A repeat gives out a fresh code for the same
   * offer and voids the one before; once the offer is taken up, a repeat gives out no code.
   */
  clientId,
  name: personName,
  relation: z.string().check(z.overwrite(plainLine), z.minLength(1), z.maxLength(10)),
  scopes: z.array(z.enum(scopes)).check(z.minLength(1), z.maxLength(scopes.length)),
  months: z.int().check(z.minimum(1), z.maximum(12)),
};
const code = z.object({ code: z.string(), untilAt: z.string() });
export const grantRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(grantKinds),
  relation: z.string(),
  scopes: z.array(z.enum(scopes)),
  fromOn: z.string(),
  untilOn: z.string(),
  consent: z.enum(['self', 'witness', 'document']),
});
export type GrantRow = z.output<typeof grantRow>;
const grants = z.object({ name: z.string(), grants: z.array(grantRow) });
const one = z.object({ personId: documentKey, grantId: documentKey });
const everyone = [...personRoles, 'cadre'] as const;

export const grantContract = {
  /** The person gives a grant on their own phone. */
  offer: operation({
    name: 'grant.offer',
    roles: ['resident'],
    input: z.object(offer),
    output: code,
    errors: ['NOT_FOUND', 'NOT_NOW', 'FULL', 'CONFLICT'],
  }),
  /**
   * The person gives a grant before a cadre, by voice or photo, or it is given by a guardianship document.
   */
  witness: operation({
    name: 'grant.witness',
    roles: ['cadre'],
    input: z.object({
      ...offer,
      kind: z.enum(grantKinds),
      consent: z.enum(['witness', 'document']),
      evidence: z.object({
        id: clientId,
        kind: z.enum(mediaKinds),
        fileId,
      }),
    }),
    output: code,
    errors: ['NOT_FOUND', 'NOT_NOW', 'NOT_YOUR_FILE', 'FULL', 'CONFLICT'],
  }),
  /**
   * Who acts for a person. The person and a cadre of the region see all grants, a proxy sees only their own.
   */
  list: operation({
    name: 'grant.list',
    roles: everyone,
    input: z.object({ personId: documentKey }),
    output: grants,
    errors: ['NOT_FOUND'],
  }),
  renew: operation({
    name: 'grant.renew',
    roles: ['resident'],
    input: one,
    output: grants,
    errors: ['NOT_FOUND', 'CONFLICT'],
  }),
  /**
   * Ends a grant: by the person in one tap, by a cadre at the person's word, or by the proxy, who gives it
   * up.
   */
  revoke: operation({
    name: 'grant.revoke',
    roles: everyone,
    input: one,
    output: grants,
    errors: ['NOT_FOUND', 'CONFLICT'],
  }),
} as const;
