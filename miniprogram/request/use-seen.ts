import { useEffect } from 'react';
import type { RequestView } from '../../shared/request/request.contract';
import { call } from '../cloud/call';

/** What the server was told of since the app started: a request's id and version. */
const told = new Set<string>();

/**
 * Tells the server that a request is shown, so that what was told about it counts as read and no cadre tells the person
 * once more. Where the call fails, opening the request again tells it.
 * @param request null while it is being read
 */
export function useSeen(request: Pick<RequestView, 'id' | 'version'> | null): void {
  const requestId = request?.id;
  const version = request?.version;
  useEffect(() => {
    if (requestId === undefined || version === undefined) return;
    const which = `${requestId} ${version}`;
    if (told.has(which)) return;
    told.add(which);
    void call('notification.seen', { requestId, version }).then(({ ok }) => ok || told.delete(which));
  }, [requestId, version]);
}
