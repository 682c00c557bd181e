import type { ReactNode } from 'react';
import type { RequestView } from '../../../../shared/request/request.contract';
import { channelText, partOfDayText } from '../../../../shared/need/need.text';
import { RatingAnswers } from '../../../request/rating/rating-answers';
import { useRemark } from '../../../request/remark/use-remark';
import { Button } from '../../../ui/button/button';
import { goTo } from '../../../ui/go';
import { ListRow, Rows } from '../../../ui/list-row/list-row';
import { Section } from '../../../ui/stack/stack';

function contactNow({ channel, when }: RequestView['contact']): string {
  return channel === 'text' ? channelText.text : `${channelText[channel]}，${partOfDayText[when]}`;
}

/**
 * What the person makes of an answer: how satisfied they are, or that it is not done. A good rating is given by the
 * press itself; whoever rates too well by mistake finds 请再办 here afterwards.
 */
export function Verdict({
  request,
  onRated,
}: {
  request: RequestView;
  onRated: (request: RequestView) => void;
}): ReactNode {
  const { may, outcome } = request;
  const remark = useRemark('rate', request);
  const open = (page: 'rate' | 'again') => (): Promise<void> =>
    goTo(`/resident/request/${page}/index?id=${request.id}`);
  if (may.includes('rate')) {
    return (
      <Section title={outcome === 'cannot' ? '这样答复，您满意吗？' : '您满意吗？'}>
        {remark === null ? null : (
          <RatingAnswers id={request.id} remark={remark} onPoor={open('rate')} onGiven={onRated} />
        )}
        <Button look="secondary" onPress={open('again')}>
          还没有，请再办
        </Button>
      </Section>
    );
  }
  if (!may.includes('reopen')) return null;
  return (
    <Button look="secondary" onPress={open('again')}>
      请再办
    </Button>
  );
}

/**
 * What the person can still do with a request: add to it, correct the words, change how to be reached, or
 * withdraw it.
 */
export function NextSteps({ request }: { request: RequestView }): ReactNode {
  const { id, may, contact } = request;
  const kept = request.keptFrom.map(({ name }) => name).join('、');
  const open = (page: 'add' | 'correct' | 'hide' | 'withdraw', what?: 'contact' | 'words') => (): void =>
    void goTo(`/resident/request/${page}/index?id=${id}${what === undefined ? '' : `&what=${what}`}`);
  if (!may.includes('add') && !may.includes('correct') && !may.includes('withdraw') && !may.includes('hide'))
    return null;
  return (
    <Section title="您还可以">
      <Rows label="您还可以">
        {may.includes('add') ? (
          <ListRow icon="plus" title="补充几句" detail="想起什么，随时再说" onPress={open('add')} />
        ) : null}
        {may.includes('correct') ? (
          <ListRow
            icon="pencil"
            title="改一改"
            detail="话说得不对，重新说"
            onPress={open('correct', 'words')}
          />
        ) : null}
        {may.includes('correct') ? (
          <ListRow
            icon="phone"
            title="换个联系办法"
            detail={`现在是：${contactNow(contact)}`}
            onPress={open('correct', 'contact')}
          />
        ) : null}
        {may.includes('hide') ? (
          <ListRow
            icon="person"
            title="不让谁看"
            detail={kept === '' ? '这件事可以不让替您办事的人看' : `现在不给${kept}看`}
            onPress={open('hide')}
          />
        ) : null}
        {may.includes('withdraw') ? (
          <ListRow
            icon="cross"
            title="不用办了"
            detail="事情已经解决，或者不想办了"
            onPress={open('withdraw')}
          />
        ) : null}
      </Rows>
    </Section>
  );
}
