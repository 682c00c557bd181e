/**
 * Beginnings of replies from which a cadre may start. They never contain what the person needs to know; the
 * cadre has to write that.
 */
import type { Outcome } from './request';

export interface ReplyTemplate {
  readonly title: string;
  readonly words: string;
}

export const replyTemplates: Readonly<Record<Outcome | 'progress', readonly ReplyTemplate[]>> = {
  solved: [
    { title: '办好了', words: '您提的事已经办好了。具体情况是这样的：' },
    { title: '东西送到', words: '您要的东西已经准备好了，会给您送到家里，请您留意电话。送到的日子和人：' },
  ],
  partly: [{ title: '办了一部分', words: '您提的事已经办好了一部分。还没办好的和接下来怎么办：' }],
  cannot: [
    { title: '暂时做不到', words: '您提的事我们认真问过了，现在暂时做不到，请您谅解。原因和别的办法：' },
  ],
  elsewhere: [
    { title: '要找别的部门', words: '您提的事要由别的部门来办，我们已经帮您问好了。去哪里、找谁、带什么：' },
  ],
  progress: [{ title: '正在办', words: '您提的事我们正在办，还需要一些时间。现在办到这一步：' }],
};
