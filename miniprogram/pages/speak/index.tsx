import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { usualContact } from '../../../shared/person/access';
import { MAX_MEDIA } from '../../../shared/request/request';
import { failureText } from '../../cloud/failure.text';
import { dropEntry } from '../../keep/kept';
import { OtherPerson } from '../../person/other-person';
import type { ActsFor } from '../../session/session';
import { NotInScope } from '../../person/not-in-scope';
import { allows, isOver, otherPerson, useSession } from '../../session/session';
import { useAccess } from '../../person/use-access';
import { useSpeaking } from '../../keep/use-speaking';
import { Button } from '../../ui/button/button';
import { goBack, goTo } from '../../ui/go';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Recorder } from '../../ui/recorder/recorder';
import { useNeed } from '../../ui/screen/screen-needs';
import { Stack } from '../../ui/stack/stack';
import { AlreadyHanded } from '../../request/already-handed';
import type { Drafting } from '../../request/draft';
import { submitDraft, useDraft, withPart } from '../../request/draft';
import { OtherDraft } from '../../request/copies/other-draft';
import { NoMore } from '../../request/no-more';
import { NotSafe } from '../../keep/not-safe';
import { KeptSound } from '../../request/sound-answer';
import { askUrl } from '../../request/draft-steps';

/** 按一下，开口说: recording starts as soon as the page opens. The buttons are 停, then 交. */
export default function SpeakPage(): ReactNode {
  const session = useSession();
  const { view, person, failure, reload } = session;
  const drafting = useDraft('speak', person?.id ?? null);
  const personId = drafting?.draft.personId ?? null;
  const other = otherPerson(session, personId);
  if (drafting !== null && drafting.handedOver !== null) return <AlreadyHanded id={drafting.handedOver} />;
  if (isOver(session, personId)) return <NoMore />;
  if (other !== null) return <OtherPerson person={other} />;
  if (person !== null && !allows(person, 'submit')) return <NotInScope person={person} scope="submit" />;
  return (
    <Page
      title="说说是什么事"
      lead="想到哪儿说到哪儿，说完按停。"
      back="返回"
      loading={drafting === null}
      failure={{ words: failureText(view === null ? failure : null), again: reload }}
    >
      {drafting === null ? null : <OtherDraft id={drafting.draft.id} persons={view?.persons.length ?? 1} />}
      {drafting === null ? null : <Speech {...drafting} person={person} />}
    </Page>
  );
}

function Speech({ draft, change, person }: Drafting & { person: ActsFor | null }): ReactNode {
  const personId = person?.id ?? null;
  const access = useAccess(person);
  const hasReader = useNeed('screenReader');
  const room = MAX_MEDIA - draft.media.length;
  const speaking = useSpeaking((part) => change(({ media }) => ({ media: withPart(media, part) })), room);
  const { start, stop, state } = speaking;
  const said = draft.media.length > 0;

  const [unknown, setUnknown] = useState(false);

  // Where something was recorded before, it can be played first. Only a new draft starts recording by itself,
  // and never while a screen reader is speaking.
  const fresh = useRef(!said && !hasReader);
  useEffect(() => {
    if (fresh.current) void start();
    fresh.current = false;
  }, [start]);

  const inDanger = async (): Promise<void> => {
    await stop();
    change({ danger: 'yes' });
    await goTo(askUrl(draft.id, 'danger'));
  };
  const send = async (): Promise<void> => {
    setUnknown(personId === null);
    if (personId !== null)
      await submitDraft(draft.id, {
        personId,
        category: 'unclear',
        danger: false,
        contact: usualContact(access),
      });
  };

  return (
    <>
      <Button look="quiet" icon="alert" onPress={inDanger}>
        现在有危险？
      </Button>
      <NotSafe id={draft.id} />
      {state === 'silent' ? <KeptSound draft={draft} change={change} /> : null}
      <Recorder speaking={speaking} startWords={said ? '接着说' : '开始说'} main={!said} full={room <= 0} />
      {unknown && personId === null ? (
        <Notice tone="due" word="还没连上网，不知道是谁的事。说的都存在手机里，连上了再交。" announced />
      ) : null}
      {state === 'silent' && said ? <Button onPress={send}>交</Button> : null}
      {state === 'silent' ? <Ways id={draft.id} said={said} /> : null}
    </>
  );
}

/**
 * The links to write instead, or to discard the recording. Discarding asks twice, because it cannot be
 * undone.
 */
function Ways({ id, said }: { id: string; said: boolean }): ReactNode {
  const [sure, setSure] = useState(false);
  const discard = async (): Promise<void> => {
    await dropEntry(id);
    await goBack('删掉了');
  };
  if (sure) {
    return (
      <Notice tone="due" word="真的不要了？删了就找不回来。" announced>
        <Stack near>
          <Button look="secondary" onPress={discard}>
            都不要了
          </Button>
          <Button look="secondary" onPress={() => setSure(false)}>
            留着
          </Button>
        </Stack>
      </Notice>
    );
  }
  return (
    <>
      <Button look="quiet" onPress={() => goTo(askUrl(id, said ? 'topic' : 'danger'))}>
        {said ? '再写几个字、加照片' : '不说了，写字'}
      </Button>
      {said ? (
        <Button look="quiet" onPress={() => setSure(true)}>
          不要了
        </Button>
      ) : null}
    </>
  );
}
