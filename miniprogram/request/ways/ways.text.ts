/** The less frequent things a cadre may do with a request, worded for cadres. */
import type { Verb } from '../../../shared/request/transitions';

/**
 * The ways share one small form: each asks for some of a post, a proxy, a day, a number of days and a few
 * words.
 */
export type Way = Extract<
  Verb,
  | 'askBack'
  | 'correctReply'
  | 'offer'
  | 'help'
  | 'pause'
  | 'resume'
  | 'hide'
  | 'show'
  | 'refuse'
  | 'reassign'
  | 'extend'
  | 'urge'
>;

export interface WayText {
  /** On the button that opens the form, and above the form. */
  readonly word: string;
  /** What the way does, and for whom. */
  readonly lead: string;
  /** The field for words; null where there is none. */
  readonly words: { readonly label: string; readonly missing: string } | null;
  /** On the button that does it. */
  readonly send: string;
}

export const wayText: Readonly<Record<Way, WayText>> = {
  askBack: {
    word: '问本人一句',
    lead: '本人会收到，回一句就行。期限照走。',
    words: { label: '想问什么', missing: '请写想问的话' },
    send: '发给本人',
  },
  correctReply: {
    word: '更正答复',
    lead: '本人会看到改过的话，原来的留在经过里。',
    words: { label: '改成怎么说', missing: '请写改过的话' },
    send: '发出更正',
  },
  offer: {
    word: '转办',
    lead: '选的岗位接下以前，这件事还在您这里。',
    words: { label: '为什么转', missing: '请写为什么转' },
    send: '请他们接办',
  },
  help: {
    word: '请人协办',
    lead: '协办的人能看、能联系、能先给回音；答复还是您来。',
    words: null,
    send: '请他们协办',
  },
  pause: {
    word: '暂停计时',
    lead: '只停办结的期限，联系和回音照常。本人会收到消息。',
    words: { label: '等什么', missing: '请写在等什么' },
    send: '暂停',
  },
  resume: { word: '恢复计时', lead: '现在就接着走，本人会收到消息。', words: null, send: '恢复' },
  hide: {
    word: '不让谁看',
    lead: '本人说了才能这样。选中的人看不到这件事，也收不到消息。',
    words: null,
    send: '不让他看',
  },
  show: { word: '让谁再看到', lead: '本人说了再改。', words: null, send: '让他再看到' },
  refuse: {
    word: '不接',
    lead: '这件事留在原来的岗位，那里会看到您的话。',
    words: { label: '为什么不接', missing: '请写为什么不接' },
    send: '不接，退回',
  },
  reassign: {
    word: '改派',
    lead: '马上转到您选的岗位，两边和本人都会收到消息。',
    words: { label: '为什么改派', missing: '请写为什么改派' },
    send: '改派',
  },
  extend: {
    word: '准予延期',
    lead: '只延办结，本人会收到新的日子。',
    words: { label: '为什么延', missing: '请写为什么延' },
    send: '准予延期',
  },
  urge: {
    word: '催办',
    lead: '办的人会马上收到您的话。',
    words: { label: '催什么', missing: '请写要催的话' },
    send: '发出催办',
  },
};
