import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PostRow } from '../../../../shared/directory/directory.contract';
import type { Result } from '../../../cloud/call';
import { failureText } from '../../../cloud/failure.text';
import type { Failure } from '../../../cloud/use-query';
import type { PagedQuery } from '../../../cloud/use-paged-query';
import { Button } from '../../../ui/button/button';
import { Choice } from '../../../ui/choice/choice';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { useForm } from '../../../ui/form/use-form';
import { Refusal } from '../../../ui/refusal/refusal';
import { Actions, Section } from '../../../ui/stack/stack';
import { Soft } from '../../../ui/text/text';

type Answered = Result<'directory.deputise'> | Result<'directory.merge'>;

export interface OtherPostFormProps {
  /** The form's id, unique on the page. */
  id: string;
  title: string;
  lead: string;
  question: string;
  /** The words on the button that carries it out. */
  send: string;
  /** The posts to choose from, as far as they have been read. */
  posts: readonly PostRow[];
  pages: PagedQuery<'directory.posts'>;
  /** Carries it out with the chosen post. */
  choose: (post: string) => Promise<Answered>;
  /** Undoes it; null where there is nothing to undo. */
  takeBack: { words: string; carryOut: () => Promise<Answered> } | null;
  onChanged: (post: PostRow) => void;
}

/** Chooses another post for this one: its deputy, or the post it was merged into. */
export function OtherPostForm({
  id,
  title,
  lead,
  question,
  send,
  posts,
  pages,
  choose,
  takeBack,
  onChanged,
}: OtherPostFormProps): ReactNode {
  const [other, setOther] = useState<string | undefined>();
  const { errors, errorOf, check, changing } = useForm();
  const [failure, setFailure] = useState<Failure | null>(null);

  const settle = (result: Answered): void => {
    setFailure(result.ok ? null : result);
    if (result.ok) onChanged(result.data);
  };
  const submit = async (): Promise<void> => {
    const words = other === undefined ? '请选一个岗位' : null;
    if (check([{ fieldId: id, words }]) && other !== undefined) settle(await choose(other));
  };
  return (
    <Section title={title}>
      <Soft>{lead}</Soft>
      <ErrorSummary errors={errors} />
      <Refusal words={failureText(failure)} />
      {posts.length === 0 ? (
        <Soft>没有别的岗位可选。请上一级来定。</Soft>
      ) : (
        <Choice
          id={id}
          question={question}
          value={other}
          onChange={changing(setOther)}
          options={posts.map((post) => ({
            value: post.id,
            words: post.title,
            detail: post.occupant ?? '现在没有人',
          }))}
          error={errorOf()}
        />
      )}
      <Actions>
        {posts.length === 0 ? null : (
          <Button look="secondary" onPress={submit}>
            {send}
          </Button>
        )}
        {pages.more === null ? null : (
          <Button look="secondary" busy={pages.loadingMore} onPress={pages.more}>
            再看 20 个岗位
          </Button>
        )}
        {takeBack === null ? null : (
          <Button look="secondary" onPress={async () => settle(await takeBack.carryOut())}>
            {takeBack.words}
          </Button>
        )}
      </Actions>
    </Section>
  );
}
