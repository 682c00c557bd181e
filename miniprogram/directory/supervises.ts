import { supervisingRoles } from '../../shared/directory/directory';

/** Whether the post is a supervising one, whose cadre sees the pages for supervisors. */
export function supervises({ id }: { readonly id: string }): boolean {
  return supervisingRoles.some((role) => id.endsWith(`:${role}`));
}
