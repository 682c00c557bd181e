import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { LONGEST_SEARCH } from '../../../shared/policy/find-policy';
import { policyCategories } from '../../../shared/policy/policy';
import { policyCategoryDetail, policyCategoryText } from '../../../shared/policy/policy.text';
import { failureText } from '../../cloud/failure.text';
import { whileReading } from '../../cloud/while-reading';
import type { PagedQuery } from '../../cloud/use-paged-query';
import { usePagedQuery } from '../../cloud/use-paged-query';
import { useSettled } from '../../ui/field/use-settled';
import { Field } from '../../ui/field/field';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { Announced } from '../../ui/announced/announced';
import { Page } from '../../ui/page/page';
import { Refusal } from '../../ui/refusal/refusal';
import { Section } from '../../ui/stack/stack';
import { PolicyRows } from './policy-rows';
import type { Shelf } from '../../policy/urls';
import { isShelf, shelfUrl } from '../../policy/urls';

/** 政策有哪些: all policies in plain words, open to everybody, found by typing or by category. */
export default function PoliciesPage(): ReactNode {
  const { of } = useRouter().params;
  return isShelf(of) ? <OnShelf shelf={of} /> : <Entrance />;
}

/** The result of a search, in words. */
function foundInWords(asked: string, { first, rows, more }: PagedQuery<'policy.list'>): string {
  if (asked === '' || first === null) return '';
  if (rows.length === 0) return `没有找到“${asked}”。换一两个字试试，也可以在下面找。`;
  return more === null ? `找到 ${rows.length} 条。` : `找到很多，先看 ${rows.length} 条。`;
}

function Entrance(): ReactNode {
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim().slice(0, LONGEST_SEARCH));
  const pages = usePagedQuery('policy.list', asked === '' ? null : { text: asked, category: null });
  const searches = asked !== '' && (pages.first === null || pages.rows.length > 0);
  return (
    <Page
      title="政策有哪些？"
      lead="谁都能看，不用登记。给多少、怎么给，以当地为准。"
      easyLead="谁都能看，不用登记。"
      back="返回"
    >
      <Field
        id="policy-search"
        label="想找什么"
        hint="写一两个字就行，比如“轮椅”“低保”。"
        value={typed}
        onChange={setTyped}
      />
      <Announced>{foundInWords(asked, pages)}</Announced>
      <Refusal words={asked === '' ? null : failureText(pages.failure)} again={pages.reload} />
      {searches ? <PolicyRows label="找到的政策" pages={pages} /> : <Shelves />}
    </Page>
  );
}

/** The categories of policies. */
function Shelves(): ReactNode {
  return (
    <Section title="一类一类看">
      <Rows label="政策的类别">
        {policyCategories.map((category) => (
          <ListRow
            key={category}
            title={policyCategoryText[category]}
            detail={policyCategoryDetail[category]}
            onPress={() => void goTo(shelfUrl(category))}
          />
        ))}
        <ListRow title="全部政策" detail="从头到尾，一条一条看" onPress={() => void goTo(shelfUrl('all'))} />
      </Rows>
    </Section>
  );
}

function OnShelf({ shelf }: { shelf: Shelf }): ReactNode {
  const pages = usePagedQuery('policy.list', { text: '', category: shelf === 'all' ? null : shelf });
  const { first, failure, loading, reload } = pages;
  const title = shelf === 'all' ? '全部政策' : policyCategoryText[shelf];
  return (
    <Page
      title={title}
      lead="点一条，看怎么办。给多少、怎么给，以当地为准。"
      easyLead="点一条，看怎么办。"
      back="返回"
      {...whileReading({ loading, failure, reload }, first !== null)}
    >
      <PolicyRows label={title} pages={pages} />
    </Page>
  );
}
