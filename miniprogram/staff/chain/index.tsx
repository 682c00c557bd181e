import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button/button';
import { goBack, goTo } from '../../ui/go';
import { Paragraph } from '../../ui/native/text';
import { Page } from '../../ui/page/page';
import { Actions, Section } from '../../ui/stack/stack';
import { TaskDone } from '../../task/task-done';

/**
 * A chain does not match: the stored entries of a day, or of a request, were changed. The page says what that
 * means and what to do. Its address holds the task, its kind and, where it is about a request, the request's
 * id.
 */
export default function BrokenChainPage(): ReactNode {
  const { id = '', task: encoded = '', kind = '' } = useRouter().params;
  const task = decodeURIComponent(encoded);
  const isRequest = kind === 'requestBroken';
  return (
    <Page
      title="记录对不上"
      lead={
        isRequest ? '一件诉求的办理经过，和当时记下的不一样。' : '有一天的办事记录，和当天夜里存好的不一样。'
      }
      back="返回"
      desk
    >
      <Paragraph>系统每天夜里把记录核对一遍。这一条有地方被改过，或者少了一部分。</Paragraph>
      <Section title="接下来怎么办">
        <Paragraph>先找管系统的人，请他把数据原样留一份，暂时别动。</Paragraph>
        <Paragraph>再和备份对一对：改了哪里，什么时候改的，谁能改到。</Paragraph>
        <Paragraph>弄清楚了，该改回来的改回来，再把这条划掉。</Paragraph>
      </Section>
      {isRequest ? (
        <Actions>
          <Button look="secondary" onPress={() => goTo(`/staff/request/index?id=${id}`)}>
            看这件诉求
          </Button>
        </Actions>
      ) : null}
      <TaskDone
        task={{ id: task, kind: isRequest ? 'requestBroken' : 'auditBroken' }}
        onDone={() => void goBack('办完了')}
      />
    </Page>
  );
}
