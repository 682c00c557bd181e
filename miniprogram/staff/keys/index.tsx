import type { ReactNode } from 'react';
import { Card } from '../../ui/card/card';
import { Page } from '../../ui/page/page';
import { Summary } from '../../ui/summary/summary';

/** The page that lists the keyboard shortcuts of the desk. */
export default function KeysPage(): ReactNode {
  return (
    <Page title="快捷键" lead="电脑上不用鼠标也能办。正在写字时，这些键不管用。" back="返回" desk>
      <Card>
        <Summary
          label="快捷键"
          rows={[
            { term: 'j', value: '到下一条' },
            { term: 'k', value: '到上一条' },
            { term: 'Enter 回车', value: '打开这一条，在右边办' },
            { term: '/', value: '去找一件，写编号、姓名或村名' },
            { term: 'Esc', value: '从找一件里出来，回到第一条' },
            { term: 'Tab', value: '到下一个按钮或格子；加 Shift 回到上一个' },
            { term: '空格', value: '选上，或按下按钮' },
            { term: '?', value: '看这一页' },
          ]}
        />
      </Card>
    </Page>
  );
}
