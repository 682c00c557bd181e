/** Says what went wrong and what to do next, and never whose fault it is. */
import type { RefusalProps } from '../ui/refusal/refusal';
import type { Failure } from './use-query';

/** The sentence for a failure code, with the number that explains it; null where nothing failed. */
export function failureText(failure: Failure): string;
export function failureText(failure: Failure | null): string | null;
export function failureText(failure: Failure | null): string | null {
  if (failure === null) return null;
  const { code, args = {} } = failure;
  switch (code) {
    case 'OFFLINE':
      return '现在连不上网。等一会儿再试，您填的都还在。';
    case 'NOT_SIGNED_IN':
      return '请先登录，再打开这一页。';
    case 'NOT_ALLOWED':
      return '这件事由别人在办，您只能看。';
    case 'NOT_FOUND':
      return '没找到这一条。请回到上一页看看。';
    case 'NOT_NOW':
      return '这件事刚刚有了新进展。请看最新的情况。';
    case 'FULL':
      return '这件事记得太多了。请另提一件新的。';
    case 'ID_REUSED':
      return '刚才已经交过一次。请看最新的情况。';
    case 'CONFLICT':
      return '办这件事的人正在写。请再试一次。';
    case 'CHANGED':
      return '别人刚刚改过这里。请看看最新的情况，再做一次。';
    case 'NOT_YOUR_FILE':
      return '照片或录音没有传好。请删掉，再加一次。';
    case 'TOO_MUCH':
      return args.most === undefined
        ? '太多了，放不下。请减少一些。'
        : `太多了，最多还可以有 ${args.most}。请减少一些。`;
    case 'NEEDS_OWN_WORDS':
      return `现成的话要改一改。请再写 ${args.missing ?? 10} 个字，说说这个人自己的情况。`;
    case 'NEEDS_REASON':
      return '请选为什么做不到，再写现在可以怎么办。';
    case 'TEXT_ONLY':
      return '说过只收文字，不接电话。请改成发短信，或者上门。';
    case 'NO_SIGN_VIDEO':
      return '这里还没有视频手语。请改成发短信，或者上门。';
    case 'NO_SUCH_POST':
      return '没找到这个岗位。请重新选一个。';
    case 'NO_SUCH_POLICY':
      return '没找到这条政策。请回到上一页再选。';
    case 'NO_SUCH_PLACE':
      return '没找到这个地方。请重新选住在哪里。';
    case 'ALREADY_KNOWN':
      return '这个手机已经有登记的人了。回首页就能提需求。';
    case 'BAD_DAYS':
      return '日子不对。结束的那天不能比开始的早。';
    case 'CIRCLE':
      return '这样会绕成一圈，没有人接。请换一个岗位。';
    case 'WRONG_DAY':
      return '有的日子不在这一年。请看看放假通知再填。';
    case 'WRONG_YEAR':
      return '这一年的放假安排不能改。请看看年份对不对。';
    case 'NO_SUCH_CODE':
      return '口令或姓名不对，或者过期了。请再看一遍，还不行，就请给口令的人再给一个。';
    case 'TOO_MANY_TRIES':
      return '今天试得太多了。请明天再试，或到村里当面办。';
    case 'HELD':
      return '这个岗位上已经有人了。请先看看是谁。';
    case 'NO_PHONE':
      return '没拿到手机号。请再按一次。';
    case 'NO_WECHAT':
      return '微信这会儿没有回话。过几分钟再按一次。';
    case 'BAD_INPUT':
      return '有的地方没填对。请回去改一下。';
    case 'UNKNOWN_OPERATION':
      return '程序有新版本了。请关掉再打开。';
    case 'INTERNAL':
      return `出了点问题。请再试一次，还不行就报这个号：${args.reference ?? ''}。`;
  }
}

/** Why words cannot be sent for a person for whom the account does not act, or does not act any more. */
export const noMoreText = '这个手机现在不能提这个人的事了。您写的都还在。请本人或村里的干部再给一个口令。';

/** Whether the code says that this account may not make requests for the person. */
export function isNoMore(code: string): boolean {
  return code === 'NOT_FOUND' || code === 'NOT_ALLOWED';
}

const notThere: readonly Failure['code'][] = ['NOT_FOUND', 'NOT_ALLOWED', 'BAD_INPUT'];

/**
 * Why a whole page cannot be shown, and the way on. A page the account may not see, and an address that is no
 * address of anything, are described like one that does not exist.
 * @param again reads the page again
 */
export function pageFailure(failure: Failure | null, again?: () => Promise<void>): RefusalProps {
  return failure !== null && notThere.includes(failure.code)
    ? { words: '没找到这一条。可能已经不在了，或者地址不对。', isOver: true }
    : { words: failureText(failure), again };
}

/**
 * The sentence for words that could not be sent. Where the person, or the right to act for them, is gone,
 * there is nothing to look at or to correct.
 */
export function unsentText(failure: Failure): string {
  return isNoMore(failure.code) ? noMoreText : failureText(failure);
}
