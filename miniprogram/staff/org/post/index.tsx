import { isBlank, plainTelephone } from '../../../../shared/plain-text';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { OrgView } from '../../../../shared/directory/org.contract';
import { isWorkTelephone } from '../../../../shared/telephone';
import { failureText, pageFailure } from '../../../cloud/failure.text';
import { useCommand } from '../../../cloud/use-command';
import { remember, useQuery } from '../../../cloud/use-query';
import { Button } from '../../../ui/button/button';
import { useForm } from '../../../ui/form/use-form';
import { Field } from '../../../ui/field/field';
import { Paragraph } from '../../../ui/native/text';
import { Notice } from '../../../ui/notice/notice';
import { Refusal } from '../../../ui/refusal/refusal';
import { Page } from '../../../ui/page/page';
import { writtenNumber } from '../../../ui/phone/group-number';
import { Actions, Section } from '../../../ui/stack/stack';
import { Strong } from '../../../ui/text/text';
import { AppointForm } from '../../../directory/appoint-form';

type Post = OrgView['posts'][number];

/** The form for the title and the telephone of a post. */
function DescribeForm({ post, onSaved }: { post: Post; onSaved: (view: OrgView) => void }): ReactNode {
  const [title, setTitle] = useState(post.title);
  // Where this field is left empty, the telephone number stays as it is.
  const [phone, setPhone] = useState('');
  const { errorOf, check } = useForm();
  const { run, failure } = useCommand();
  const save = async (): Promise<void> => {
    const mayKeep = isBlank(phone) || isWorkTelephone(plainTelephone(phone));
    const isGood = check([
      { fieldId: 'title', words: isBlank(title) ? '请写岗位名称。' : null },
      { fieldId: 'phone', words: mayKeep ? null : '请写工作电话。座机要带区号。' },
    ]);
    if (!isGood) return;
    const view = await run('org.describePost', {
      post: post.id,
      title: title.trim(),
      phone: isBlank(phone) ? post.phone : phone.trim(),
    });
    if (view !== null) onSaved(view);
  };
  return (
    <Section title="名称和电话">
      <Refusal words={failureText(failure)} />
      <Field
        id="title"
        label="岗位名称"
        lines={2}
        value={title}
        onChange={setTitle}
        error={errorOf('title')}
      />
      <Field
        id="phone"
        label="换一个工作电话"
        hint={`现在是 ${writtenNumber(post.phone)}。不换就空着。`}
        kind="tel"
        value={phone}
        onChange={setPhone}
        error={errorOf('phone')}
      />
      <Actions>
        <Button look="secondary" onPress={save}>
          存下来
        </Button>
      </Actions>
    </Section>
  );
}

/** One post as a 管理员 sees it: its holder, who was asked to take it, its title. */
export default function OrgPostPage(): ReactNode {
  const { id: encoded = '' } = useRouter().params;
  const id = decodeURIComponent(encoded);
  const [code = ''] = id.split(':');
  const { data: org, now, failure, loading, reload } = useQuery('org.get', { code });
  const post = org?.posts.find((one) => one.id === id);
  const [leaving, setLeaving] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const { run, failure: refused } = useCommand();

  const vacate = async (holder: string, version: number): Promise<void> => {
    // Another person may have taken the post since it was read; reading it again shows who.
    if ((await run('directory.vacate', { post: id, version })) === null) return reload();
    setLeaving(false);
    setSaid(`记下了，${holder}已经离开。岗位还在。`);
    await reload();
  };
  const saved = (view: OrgView): void => {
    remember('org.get', { code }, view, now);
    setSaid('存好了。');
  };
  const missing = org !== null && post === undefined;
  return (
    <Page
      title={post?.title ?? '岗位'}
      lead={org?.name}
      back="返回"
      desk
      loading={loading && org === null}
      failure={missing ? { words: failureText({ code: 'NOT_FOUND' }) } : pageFailure(failure, reload)}
    >
      {said === null ? null : <Notice tone="done" word={said} announced />}
      <Refusal words={failureText(refused)} />
      {post === undefined ? null : (
        <>
          <Strong>
            {post.role === 'duty'
              ? '谁值班，看值班表。'
              : post.holder === null
                ? post.awaits === null
                  ? '现在没有人。'
                  : `等${post.awaits.name}到岗。`
                : `现在是${post.holder}。`}
          </Strong>
          {post.role === 'duty' ? null : post.holder === null ? (
            <AppointForm post={post.id} now={now} />
          ) : leaving ? (
            <Section title={`${post.holder}不在这个岗位了？`}>
              <Paragraph>岗位还在，上面的事一件不少。新的人来以前，会提醒上一级。</Paragraph>
              <Actions>
                <Button look="secondary" onPress={() => setLeaving(false)}>
                  没有，还在岗
                </Button>
                <Button onPress={() => vacate(post.holder ?? '', post.version)}>是的，已经离开</Button>
              </Actions>
            </Section>
          ) : (
            <Actions>
              <Button look="secondary" onPress={() => setLeaving(true)}>
                这位同志离开了
              </Button>
            </Actions>
          )}
          <DescribeForm key={`${post.title}|${post.phone}`} post={post} onSaved={saved} />
        </>
      )}
    </Page>
  );
}
