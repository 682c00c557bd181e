import type { ReactNode } from 'react';
import { workingDays } from '../../../shared/settings';
import { failureText } from '../../cloud/failure.text';
import { beginAbout } from '../../request/draft';
import { askUrl } from '../../request/draft-steps';
import { useSession } from '../../session/session';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { Paragraph } from '../../ui/native/text';
import { Page } from '../../ui/page/page';
import { Sentence } from '../../ui/sentence/sentence';

/** What becomes of it, one sentence a line: taken up, answered, and asked about (国办函〔2026〕12号). */
const whatFollows = [
  '交上去就有编号，办到哪一步随时能看。',
  `省里专人来办，${workingDays.reply} 个工作日内给您回音。`,
  '答复以后请您说满意不满意，不满意就重新办。',
];

/** 投诉建议: what somebody wants to say about this product itself, which is then asked for like any other request. */
export default function FeedbackPage(): ReactNode {
  const { view, person, failure, reload } = useSession();
  const begin = async (category: 'product' | 'complaint'): Promise<void> => {
    if (person === null) return goTo('/resident/introduce/index');
    const id = await beginAbout(category, person.id);
    return goTo(askUrl(id, category === 'product' ? 'words' : 'danger'));
  };
  return (
    <Page
      title="投诉建议"
      lead="这个小程序哪里不好用、看不懂、听不清，都可以说。"
      easyLead="哪里不好用，告诉我们。"
      back="返回"
      loading={view === null && failure === null}
      failure={{ words: failureText(view === null ? failure : null), again: reload }}
    >
      <Card>
        {whatFollows.map((sentence) => (
          <Paragraph key={sentence}>
            <Sentence>{sentence}</Sentence>
          </Paragraph>
        ))}
      </Card>
      <Rows label="说的是人">
        <ListRow
          icon="person"
          title="对办事的人有意见"
          detail="您说的那个人看不到"
          onPress={() => void begin('complaint')}
        />
      </Rows>
      <Button onPress={() => begin('product')}>
        {person === null ? '先介绍一下自己' : '说说这个小程序'}
      </Button>
    </Page>
  );
}
