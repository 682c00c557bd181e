/** What went wrong, and what to do next. Never whose fault. */
import type { Failure } from './use-call';

/** A sentence for every code a call may fail with. */
export function failureText(code: Failure, args: Readonly<Record<string, string | number>> = {}): string {
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
    case 'BUSY':
      return '办这件事的人正在写。请再试一次。';
    case 'NOT_YOUR_PHOTO':
      return '照片没有传好。请删掉照片再加一次。';
    case 'BAD_INPUT':
      return '有的地方没填对。请回去改一下。';
    case 'UNKNOWN_OPERATION':
      return '程序有新版本了。请关掉再打开。';
    case 'INTERNAL':
      return `出了点问题。请再试一次，还不行就报这个号：${args.reference ?? ''}。`;
  }
}
