import type { AskStep } from '../../request/draft-steps';

/**
 * The question of every step, and a sentence that helps; `easy` is that sentence in fewer and simpler words.
 */
export const askText: Readonly<Record<AskStep, { title: string; lead: string | undefined; easy?: string }>> =
  {
    danger: { title: '现在有危险吗？', lead: '比如挨打了、着火了、病得很急、没吃的。' },
    forWhom: { title: '是谁的事？', lead: undefined },
    topic: {
      title: '想办哪方面的事？',
      lead: '按一下就到下一步，按错了能退回来。选不准，就选最后一个。',
      easy: '不知道选哪个，就选最后一个。',
    },
    accused: { title: '对谁有意见？', lead: undefined },
    words: {
      title: '说说是怎么回事',
      lead: '写几个字，或者说一段。都不做也可以。',
      easy: '写也行，说也行，不写也行。',
    },
    photos: {
      title: '要不要加照片？',
      lead: '坏了的东西、收到的单子都可以拍。没有就直接下一步。',
      easy: '没有照片，就按下一步。',
    },
    contact: { title: '怎么联系方便？', lead: undefined },
    when: { title: '什么时候联系方便？', lead: undefined },
    check: { title: '看看对不对', lead: '不对的地方可以改。' },
  };
