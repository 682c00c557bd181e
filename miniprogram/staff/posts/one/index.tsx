import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../../shared/calendar/calendar';
import type { PostRow } from '../../../../shared/directory/directory.contract';
import { call } from '../../../cloud/call';
import { failureText, pageFailure } from '../../../cloud/failure.text';
import { useSession } from '../../../session/session';
import { Button } from '../../../ui/button/button';
import { Card } from '../../../ui/card/card';
import { useElementId } from '../../../ui/element-id';
import { goTo } from '../../../ui/go';
import { focusOn } from '../../../ui/native/focus';
import { Page } from '../../../ui/page/page';
import { Sentence } from '../../../ui/sentence/sentence';
import { Actions, JustNow } from '../../../ui/stack/stack';
import { Soft, Strong } from '../../../ui/text/text';
import { AppointForm } from '../../../directory/appoint-form';
import { AbsenceForm } from './absence-form';
import { OtherPostForm } from './other-post-form';
import { absenceText, holderText, insteadText } from '../../../directory/staffing.text';
import { usePost } from '../../../directory/use-post';

type Form = 'absence' | 'deputy' | 'merge';
const formText: Readonly<Record<Form, string>> = { absence: '请假', deputy: '谁来顶', merge: '村合并了' };

const isVillage = ({ id }: PostRow): boolean => id.endsWith(':liaison');

/**
 * The forms for a post. A post that was merged into another has no holder to be absent or to be stood in for;
 * only the merger itself can be corrected.
 */
function formsOf(post: PostRow): readonly Form[] {
  return [
    ...(post.mergedInto === null ? (['absence', 'deputy'] as const) : []),
    ...(isVillage(post) ? (['merge'] as const) : []),
  ];
}

/** One post: who stands on it, absences, the deputy, and what to do when the holder has left. */
export default function PostPage(): ReactNode {
  const { id: encoded = '' } = useRouter().params;
  const id = decodeURIComponent(encoded);
  const { post, pages, missing, setPost } = usePost(id);
  const leads = useSession().view?.posts.some((own) => own.id.endsWith(':chair')) === true;
  const [form, setForm] = useState<Form | null>(null);
  const [changes, setChanges] = useState(0);
  const changedId = useElementId();
  useEffect(() => {
    if (changes > 0) focusOn(changedId);
  }, [changes, changedId]);
  const now = pages.first?.now ?? '';
  const others = pages.rows.filter((row) => row.id !== id && row.mergedInto === null);
  const changed = (row: PostRow): void => {
    setPost(row);
    setForm(null);
    setChanges(changes + 1);
  };
  const failed = { words: failureText(pages.failure), again: pages.reload };

  return (
    <Page
      title={post?.title ?? '岗位'}
      back="返回"
      desk
      loading={post === null && !missing && pages.failure === null}
      failure={missing ? pageFailure({ code: 'NOT_FOUND' }) : failed}
    >
      {post === null ? null : (
        <>
          {changes > 0 ? (
            <JustNow key={changes} id={changedId}>
              记下了。现在是这样：
            </JustNow>
          ) : null}
          <Card>
            <Strong>{holderText(post)}</Strong>
            {[absenceText(post, beijingDay(now)), insteadText(post)].map((words) =>
              words === null ? null : (
                <Soft key={words}>
                  <Sentence>{words}</Sentence>
                </Soft>
              ),
            )}
          </Card>
          <Actions>
            {formsOf(post).map((one) => (
              <Button
                key={one}
                look="secondary"
                expanded={form === one}
                onPress={() => setForm(form === one ? null : one)}
              >
                {formText[one]}
              </Button>
            ))}
            {post.mine || post.holder === null ? null : (
              <Button
                look="secondary"
                onPress={() => goTo(`/staff/posts/vacate/index?id=${encodeURIComponent(post.id)}`)}
              >
                这位同志离开了
              </Button>
            )}
          </Actions>
          {post.holder === null && post.mergedInto === null && leads ? (
            <AppointForm post={post.id} now={now} />
          ) : null}
          {form === 'absence' ? <AbsenceForm post={post} now={now} onChanged={changed} /> : null}
          {form === 'deputy' ? (
            <OtherPostForm
              id="deputy"
              title="谁来顶"
              lead="人不在的时候，新来的事由这个岗位上的人接着办。"
              question="由哪个岗位顶"
              send="由这个岗位顶"
              posts={others}
              pages={pages}
              choose={(deputy) => call('directory.deputise', { post: post.id, deputy })}
              takeBack={
                post.deputy === null
                  ? null
                  : {
                      words: '不用顶了',
                      carryOut: () => call('directory.deputise', { post: post.id, deputy: null }),
                    }
              }
              onChanged={changed}
            />
          ) : null}
          {form === 'merge' ? (
            <OtherPostForm
              id="merge"
              title="村合并了"
              lead="合并以后，这个村的事都由那个村的岗位来办，这个岗位不再有人。"
              question="并到哪个村"
              send="并过去"
              posts={others.filter(isVillage)}
              pages={pages}
              choose={(into) => call('directory.merge', { post: post.id, into })}
              takeBack={null}
              onChanged={changed}
            />
          ) : null}
        </>
      )}
    </Page>
  );
}
