/** A reply that is being written. It is on this device from the first letter, one for each request, until it has been sent. */
import { getStorageSync, removeStorageSync, setStorageSync } from '@tarojs/taro';
import type { Reply } from './reply/reply';
import { emptyReply } from './reply/reply';

const keyOf = (requestId: string): string => `reply-${requestId}`;

function isReply(stored: unknown): stored is Reply {
  return typeof stored === 'object' && stored !== null && 'words' in stored && typeof stored.words === 'string' && 'alternative' in stored && typeof stored.alternative === 'string';
}

/** What was written for a request so far; null where nothing was. */
export function readReplyDraft(requestId: string): Reply | null {
  const stored: unknown = getStorageSync(keyOf(requestId));
  return isReply(stored) ? { ...emptyReply, ...stored } : null;
}

/** Keeps what is written. */
export function keepReplyDraft(requestId: string, reply: Reply): void {
  setStorageSync(keyOf(requestId), reply);
}

/** Forgets it: it was sent, or is to be begun anew. */
export function dropReplyDraft(requestId: string): void {
  removeStorageSync(keyOf(requestId));
}
