import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { grouped } from '../../../shared/request/number';
import type { RequestView } from '../../../shared/request/request.contract';
import { happenedForCadre, matterText } from '../../../shared/request/request.text';
import { failureText, pageFailure } from '../../cloud/failure.text';
import { useQuery } from '../../cloud/use-query';
import { useRequestCommand } from '../use-request-command';
import { useSeen } from '../use-seen';
import { Button } from '../../ui/button/button';
import { useElementId } from '../../ui/element-id';
import { focusOn } from '../../ui/native/focus';
import { Page } from '../../ui/page/page';
import { useDesk } from '../../ui/screen/scale';
import { Sentence } from '../../ui/sentence/sentence';
import { EarlierRequests } from './earlier-requests';
import { AnswerSent } from '../reply/answer-sent';
import { Composer } from '../reply/composer';
import { RequestAbout } from './request-about';
import type { RequestPart } from './request-contact';
import { RequestContact } from './request-contact';
import { RequestHistory } from './request-history';
import { RequestCourse } from './request-course';
import { Told } from './told';
import { Offered } from '../ways/offered';
import { MoreWays, SupervisorWays } from '../ways/ways';
import { Refusal } from '../../ui/refusal/refusal';
import { Soft } from '../../ui/text/text';
import { JustNow, SectionTitle } from '../../ui/stack/stack';

type Line = RequestView['timeline'][number];

/** After these the cadre has nothing more to do here for now. */
const leavesOff: readonly Line['kind'][] = [
  'answered',
  'progressed',
  'askedBack',
  'transferOffered',
  'transferRefused',
  'paused',
  'reassigned',
  'urged',
];

export interface RequestPaneProps {
  id: string;
  /** What ends the task that led here; left out where none did. */
  taskDone?: ReactNode;
  /** What leads on to the next matter, once this one was answered or handed on. */
  next?: ReactNode;
  /** Whether the pane stands beside the list it was chosen from; it then has a heading of its own. */
  beside?: boolean;
  onChanged: () => void;
}

/**
 * One request as the cadre who answers it sees it: what was said, why it lies with this post, what can be
 * done, what has happened.
 */
export function RequestPane({ id, taskDone, next, beside = false, onChanged }: RequestPaneProps): ReactNode {
  const { data: request, now, failure, loading, reload } = useQuery('request.get', { id });
  useSeen(request);
  const [justNow, setJustNow] = useState<{
    readonly words: string;
    readonly version: number;
    readonly kind: Line['kind'];
  } | null>(null);
  // The request as it was shown when a change failed.
  const [before, setBefore] = useState<RequestView | null>(null);
  const wide = useDesk();
  const headingId = useElementId();
  const justNowId = useElementId();
  const known = request !== null;
  // Another cadre has changed the request first. The form being filled in, and its error message, may be gone
  // from the page, so the pane itself says what happened.
  const overtaken =
    before !== null && request !== null && before.may.some((verb) => !request.may.includes(verb));
  useEffect(() => {
    if (beside && known) focusOn(headingId);
  }, [beside, headingId, known]);
  useEffect(() => {
    if (justNow !== null || overtaken) focusOn(justNowId);
  }, [justNow, overtaken, justNowId]);

  const changed = async (view: RequestView | null): Promise<void> => {
    // A successful change returns the new view; the request is read again only where the change failed.
    const last = view?.timeline.at(-1);
    setBefore(view === null ? request : null);
    if (view === null || last === undefined) await reload();
    else
      setJustNow({ words: happenedForCadre(last, view.person.name), version: view.version, kind: last.kind });
    onChanged();
  };

  const news = overtaken
    ? failureText({ code: 'NOT_NOW' })
    : justNow === null
      ? null
      : `刚才：${justNow.words}`;
  const title = request === null ? '诉求' : matterText(request);
  const number = request === null ? undefined : `编号 ${grouped(request.number)}`;
  const failed = pageFailure(failure, reload);
  const content =
    request === null ? null : (
      <>
        <RequestAbout request={request} now={now} />
        {wide ? <RequestCourse request={request} now={now} /> : null}
        {news === null ? null : <JustNow id={justNowId}>{news}</JustNow>}
        {justNow?.kind === 'answered' && !overtaken ? <AnswerSent request={request} /> : null}
        {justNow !== null && leavesOff.includes(justNow.kind) ? next : null}
        {taskDone}
        <Offered request={request} now={now} onChanged={changed} />
        <Accept request={request} onChanged={changed} />
        <SupervisorWays request={request} now={now} onChanged={changed} />
        <RequestContact request={request} onChanged={changed} />
        <Composer request={request} now={now} onChanged={changed} />
        <MoreWays request={request} now={now} onChanged={changed} />
        <EarlierRequests id={id} now={now} />
        <RequestHistory request={request} now={now} />
        <Told id={id} />
      </>
    );

  if (!beside) {
    return (
      <Page
        title={title}
        lead={number}
        back="返回"
        desk
        loading={loading && request === null}
        failure={failed}
      >
        {content}
      </Page>
    );
  }
  return (
    <>
      <SectionTitle id={headingId}>{title}</SectionTitle>
      {number === undefined ? null : (
        <Soft>
          <Sentence>{number}</Sentence>
        </Soft>
      )}
      <Refusal {...failed} />
      {content}
    </>
  );
}

function Accept({ request, onChanged }: RequestPart): ReactNode {
  const { run, failure } = useRequestCommand(request.id);
  if (!request.may.includes('accept')) return null;
  const accept = async (): Promise<void> => onChanged(await run('request.accept', {}));
  return (
    <>
      <Refusal words={failureText(failure)} />
      <Button onPress={accept}>受理</Button>
    </>
  );
}
