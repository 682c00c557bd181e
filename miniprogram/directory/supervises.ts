import { supervisingRoles } from '../../shared/directory/directory';

/** Whether one supervises from a post: the way to what only supervisors do. */
export function supervises({ id }: { readonly id: string }): boolean {
  return supervisingRoles.some((role) => id.endsWith(`:${role}`));
}
