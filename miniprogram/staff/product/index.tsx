import { useState } from 'react';
import type { ReactNode } from 'react';
import { failureText } from '../../cloud/failure.text';
import { useCommand } from '../../cloud/use-command';
import { useQuery } from '../../cloud/use-query';
import { whileReading } from '../../cloud/while-reading';
import { Button } from '../../ui/button/button';
import { Choice } from '../../ui/choice/choice';
import { goBack } from '../../ui/go';
import { Page } from '../../ui/page/page';
import { Refusal } from '../../ui/refusal/refusal';

/** The choice that the 理事长 answers it themselves. */
const myself = 'myself';

/** 谁来答投诉建议: the 理事长 of the province names the post that answers what people say about the product. */
export default function ProductPostPage(): ReactNode {
  const reading = useQuery('directory.productPosts', {});
  const { data } = reading;
  const [chosen, setChosen] = useState<string | undefined>();
  const { run, failure } = useCommand();
  const value = chosen ?? data?.named ?? myself;
  const save = async (version: number): Promise<void> => {
    const post = value === myself ? null : value;
    if ((await run('directory.nameForProduct', { post, version })) !== null) return goBack('记下了');
    return reading.reload();
  };
  return (
    <Page
      title="谁来答投诉建议"
      lead="大家说的是这个小程序。改了以后，新来的归新的岗位。管理员不看诉求，选不了。"
      back="返回"
      desk
      {...whileReading(failure === null ? reading : { ...reading, failure: null }, data !== null)}
    >
      {data === null ? null : (
        <>
          <Refusal words={failureText(failure)} />
          <Choice
            id="post"
            question="由哪个岗位来答？"
            value={value}
            onChange={setChosen}
            options={[
              { value: myself, words: '理事长自己' },
              ...data.posts.map(({ id, title, holder }) => ({
                value: id,
                words: holder === null ? `${title}（现在没有人）` : `${title} ${holder}`,
              })),
            ]}
          />
          <Button onPress={() => save(data.version)}>就这样定</Button>
        </>
      )}
    </Page>
  );
}
