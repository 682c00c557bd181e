/** One reply while it is being written: its fields, what it still lacks, and how it is sent. */
import { isBlank } from '../../../shared/plain-text';
import type { Day } from '../../../shared/calendar/calendar';
import type { Reason, Outcome } from '../../../shared/request/request';
import { lackingOwnWords } from '../../../shared/request/own-words';
import { replyTemplates } from '../../../shared/request/reply-templates.text';
import { MAX_WORDS } from '../../../shared/request/request';
import type { RequestView } from '../../../shared/request/request.contract';
import type { PageError } from '../../ui/error-summary/error-summary';
import type { RequestCommand } from '../use-request-command';

/** A final reply by its outcome, or an interim one. */
export type Kind = Outcome | 'progress';
export type WakeKind = 'none' | 'day' | 'policy';

export interface Reply {
  readonly kind: Kind | undefined;
  readonly words: string;
  readonly reason: Reason | undefined;
  /** What the person can have instead, or where to go. */
  readonly alternative: string;
  readonly wake: WakeKind;
  /** The day that wakes it; empty while none is chosen. */
  readonly on: string;
}

export const emptyReply: Reply = {
  kind: undefined,
  words: '',
  reason: undefined,
  alternative: '',
  wake: 'none',
  on: '',
};

/**
 * Whether a value read from this device is a kept reply. A field that a later version added may be missing
 * from it and then counts as empty.
 */
export function isReply(stored: unknown): stored is Partial<Reply> {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'words' in stored &&
    typeof stored.words === 'string' &&
    'alternative' in stored &&
    typeof stored.alternative === 'string'
  );
}

const templateWords = Object.values(replyTemplates).flatMap((templates) =>
  templates.map(({ words }) => words),
);

/**
 * What is wrong with words the person will read: they are empty, too long, or consist of a template with too
 * few of the cadre's own words.
 */
export function wrongWords(fieldId: string, words: string): PageError[] {
  const length = Array.from(words.trim()).length;
  if (isBlank(words)) return [{ fieldId, words: '请写几句话，本人会看到' }];
  if (length > MAX_WORDS) return [{ fieldId, words: '写得太长了，请删短一些' }];
  const lacking = lackingOwnWords(words, templateWords);
  return lacking > 0 ? [{ fieldId, words: `用了模板，还要再写 ${lacking} 个字，说清这一位的情况` }] : [];
}

function wrongAlternative(words: string, { alternative }: Reply): PageError[] {
  const length = Array.from(alternative.trim()).length;
  if (length > MAX_WORDS) return [{ fieldId: 'alternative', words: '写得太长了，请删短一些' }];
  return isBlank(alternative) ? [{ fieldId: 'alternative', words }] : [];
}

/** What is still missing of a reply. @param today the Beijing day by the server's clock */
export function missing(reply: Reply, today: Day): PageError[] {
  const { kind, words, reason, wake, on } = reply;
  const ofKind = (): PageError[] => {
    switch (kind) {
      case undefined:
        return [{ fieldId: 'outcome', words: '请选办得怎么样' }];
      case 'cannot':
        return [
          ...(reason === undefined ? [{ fieldId: 'reason', words: '请选为什么做不到' }] : []),
          ...wrongAlternative('请写本人可以先有什么', reply),
          ...(wake === 'day' && on <= today ? [{ fieldId: 'wakeOn', words: '请选今天以后的一天' }] : []),
        ];
      case 'elsewhere':
        return wrongAlternative('请写去哪里、找谁', reply);
      case 'solved':
      case 'partly':
      case 'progress':
        return [];
    }
  };
  return [...ofKind(), ...wrongWords('reply', words)];
}

function wakeOf({ kind, wake, on }: Reply): RequestView['wake'] {
  if (kind !== 'cannot') return null;
  switch (wake) {
    case 'none':
      return null;
    case 'day':
      return { kind: 'day', on };
    case 'policy':
      return { kind: 'policy' };
  }
}

/** Sends a reply that lacks nothing. */
export function sendReply(run: RequestCommand['run'], kind: Kind, reply: Reply): Promise<RequestView | null> {
  const { words, reason, alternative } = reply;
  if (kind === 'progress') return run('request.progress', { words });
  return run('request.answer', {
    outcome: kind,
    words,
    reason: kind === 'cannot' ? (reason ?? null) : null,
    alternative: kind === 'cannot' || kind === 'elsewhere' ? alternative : '',
    wake: wakeOf(reply),
  });
}
