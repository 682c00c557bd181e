import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { failureText } from '../../../cloud/failure.text';
import { useCommand } from '../../../cloud/use-command';
import { Button } from '../../../ui/button/button';
import { goBack } from '../../../ui/go';
import { Refusal } from '../../../ui/refusal/refusal';
import { Page } from '../../../ui/page/page';
import { Actions } from '../../../ui/stack/stack';
import { usePost } from '../../../directory/use-post';

/** Asks whether the holder has really left. The post stays, with all its work. */
export default function VacatePage(): ReactNode {
  const { id: encoded = '' } = useRouter().params;
  const id = decodeURIComponent(encoded);
  const { post, pages, missing } = usePost(id);
  const { run, failure: refused } = useCommand();
  const failed = { words: failureText(pages.failure), again: pages.reload };
  const vacate = async (version: number): Promise<void> => {
    if ((await run('directory.vacate', { post: id, version })) !== null) await goBack('记下了');
    else await pages.reload();
  };
  return (
    <Page
      title={post === null ? '离开岗位' : `${post.holder ?? ''}不在${post.title}这个岗位了？`}
      lead={post === null ? undefined : '岗位还在，上面的事一件不少。新的人来以前，会提醒上一级。'}
      back="返回"
      desk
      loading={post === null && !missing && pages.failure === null}
      failure={missing ? { words: failureText({ code: 'NOT_FOUND' }) } : failed}
    >
      {post === null ? null : (
        <>
          {/* Where the page cannot be read anew either, it says so itself, with the way to try again. */}
          {pages.failure === null ? <Refusal words={failureText(refused)} /> : null}
          <Actions>
            <Button look="secondary" onPress={goBack}>
              没有，还在岗
            </Button>
            <Button onPress={() => vacate(post.version)}>是的，已经离开</Button>
          </Actions>
        </>
      )}
    </Page>
  );
}
