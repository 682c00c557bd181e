import { useDidHide, useDidShow } from '@tarojs/taro';
import { useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { announce, useAnnounced } from '../announced/announcements';
import { useElementId } from '../element-id';
import type { PageError } from '../error-summary/error-summary';
import { ErrorSummary } from '../error-summary/error-summary';
import { Button } from '../button/button';
import { currentUrl, goBack, hasPageBefore, homeUrl, startAt } from '../go';
import type { PageUrl } from '../../routes';
import { Icon } from '../icon/icon';
import { useListen } from '../listen/listen';
import { Press } from '../native/controls';
import { Box, Inner, Main } from '../native/structure';
import { Heading, Paragraph, Words } from '../native/text';
import { Notice } from '../notice/notice';
import type { RefusalProps } from '../refusal/refusal';
import { Refusal } from '../refusal/refusal';
import { isOnline, subscribeToNetwork } from '../online';
import { useDesk, useScale } from '../screen/scale';
import { useNeed } from '../screen/screen-needs';
import { Sentence } from '../sentence/sentence';
import { spokenOf } from '../sentence/spoken';
import { forgetChange, isChanged, useForWhom, useWorks } from './for-whom';
import { PersonLine } from './person-line';
import { usePressesHeld } from './presses';
import { Rail } from './rail';
import { useOpening } from './use-opening';
import { nameWindow } from './window-title';

export interface PageProps {
  /** The heading of the page, and the title of its window. */
  title: string;
  /** A small line above the heading: 第 2 步，共 4 步. */
  eyebrow?: string;
  /** A sentence under the heading. */
  lead?: string;
  /** The lead in fewer and simpler words, for persons who asked for easy words. */
  easyLead?: string;
  /** Drawn with the heading on the green background: the main purpose of the page. */
  hero?: ReactNode;
  /**
   * `always` shows the person's name even where the account acts only for its own person; `fixed` offers no
   * switch to another person.
   */
  forWhom?: 'always' | 'fixed';
  /** The word on the way back: 返回, 我的诉求. A page without it is one of the main places. */
  back?: string;
  /** What the way back does instead of returning to the previous page. */
  onBack?: () => void;
  /** The page to which the way back leads where this page was opened directly, and its name. */
  above?: { words: string; url: PageUrl };
  /** The tabs, on one of the main places. */
  nav?: ReactNode;
  /** Whether the page is still being read; what is known already may be shown. */
  loading?: boolean;
  /** What went wrong, what to do, and the function that tries again. */
  failure?: RefusalProps;
  /** Whether the cloud does not answer while the page shows what can be done without it. */
  offline?: boolean;
  /** What has to be corrected on this page. */
  errors?: readonly PageError[];
  /** Whether it is a cadre's page: smaller letters, and more room at a desk. */
  desk?: boolean;
  children?: ReactNode;
}

const noErrors: readonly PageError[] = [];

/** Shown in the place of a cadre's page to an account that does not work here. */
const forStaffAlone: PageProps = {
  title: '这一页是干部用的',
  lead: '您要办的事，从首页开始就行。',
  children: <Button onPress={() => startAt(homeUrl)}>回首页</Button>,
};

/**
 * The frame of every page: the person acted for, the heading, the content, and the way back. An account that does
 * not work here is told so on every page of cadres, wherever it got the address from.
 */
export function Page(props: PageProps): ReactNode {
  const [isForStaff] = useState(() => {
    const url = currentUrl();
    return url.startsWith('/staff/') && !url.startsWith('/staff/sign-in/');
  });
  const works = useWorks();
  return <Frame {...(isForStaff && works === false ? forStaffAlone : props)} />;
}

function Frame({
  title,
  eyebrow,
  lead: full,
  easyLead,
  hero,
  forWhom,
  back,
  onBack,
  above,
  nav,
  loading = false,
  failure,
  offline = false,
  errors = noErrors,
  desk = false,
  children,
}: PageProps): ReactNode {
  const id = useElementId();
  const headingId = `${id}-heading`;
  const pageId = `${id}-page`;
  const listen = useListen(id);
  const lead = useNeed('easyWords') ? (easyLead ?? full) : full;
  // Where the person uses a screen reader, the button that reads aloud is left out: two voices at once cannot
  // be understood.
  const hasReader = useNeed('screenReader');
  const { unit, narrow, tiny } = useScale();
  const acting = useForWhom();
  const name = acting?.name;
  const online = useSyncExternalStore(subscribeToNetwork, isOnline, isOnline);
  const [isDirect] = useState(() => !hasPageBefore());
  const up = above !== undefined && isDirect ? above : null;
  const wrong = errors.length > 0;
  const windowTitle = wrong ? `错误：${title}` : title;
  const shown = useRef(true);
  const held = usePressesHeld(() => shown.current);

  useDidShow(() => {
    shown.current = true;
    forgetChange();
    nameWindow(windowTitle);
  });
  useDidHide(() => {
    shown.current = false;
  });
  useEffect(() => {
    if (shown.current) nameWindow(windowTitle);
  }, [windowTitle]);
  const oneself = acting?.oneself === true;
  useEffect(() => {
    if (name !== undefined && isChanged()) announce(oneself ? '现在办您自己的事' : `现在替${name}办事`);
  }, [name, oneself]);
  useOpening({ headingId, pageId, title, loading });

  const style: CSSProperties & Record<'--u', string> = { '--u': unit };
  // A cadre's page is about the person who makes the request, and names that person itself.
  const who =
    desk || (acting?.oneself === true && acting.switchUrl === null && forWhom !== 'always') ? null : acting;
  const person = who === null ? null : <PersonLine who={who} fixed={forWhom === 'fixed'} short={narrow} />;
  // The line above belongs to the heading, so that whoever hears the heading hears at which step it stands.
  const heading = (
    <Heading
      level={1}
      id={headingId}
      focusable
      words={eyebrow ? `${spokenOf(eyebrow)}，${spokenOf(title)}` : undefined}
      className="page-title"
    >
      {eyebrow ? (
        <Inner className="page-eyebrow">
          <Sentence>{eyebrow}</Sentence>
        </Inner>
      ) : null}
      <Sentence heading={!tiny}>{title}</Sentence>
    </Heading>
  );
  const leading = lead ? (
    <Paragraph className="page-lead">
      <Sentence>{lead}</Sentence>
    </Paragraph>
  ) : null;
  // Where few letters fit in a line, the buttons of a hero come before the sentence about them, because the
  // sentence alone would fill the first screen.
  const buttonsFirst = hero !== undefined && narrow;
  const RailHere = useContext(Rail);
  const works = useWorks();
  // One of the main places has its tabs already, which are the rail at a desk.
  const rail = useDesk() && desk && works === true && !nav && RailHere !== null ? <RailHere /> : null;
  const kinds = Object.entries({
    desk,
    narrow,
    tiny,
    held,
    'main-place': Boolean(nav),
    railed: rail !== null,
  });
  const className = ['page', ...kinds.flatMap(([kind, is]) => (is ? [`page--${kind}`] : []))].join(' ');

  return (
    <Main id={pageId} className={className} style={style}>
      <Box className="page-top">
        {back ? (
          <Press
            className="page-back"
            onPress={onBack ?? (() => void (up === null ? goBack() : startAt(up.url)))}
          >
            <Icon name="back" className="page-back-icon" />
            <Words>{up?.words ?? back}</Words>
          </Press>
        ) : (
          (person ?? <Box className="page-person page-name page-brand">问需响应</Box>)
        )}
        {hasReader ? null : listen}
        {back ? person : null}
      </Box>
      <Box id={id} className="page-main stack">
        <Box className="page-head">
          {online && !offline ? null : (
            <Notice tone="waiting" word="现在没有网络。连上以后再试，写好的先留着。" announced />
          )}
          <ErrorSummary errors={errors} />
          {/* The heading is always drawn at this place, so that it keeps the focus when the hero is
              added later. */}
          <Box className={hero ? 'hero' : undefined}>
            {heading}
            {buttonsFirst ? null : leading}
            {hero ? <Box className="hero-body stack stack--near">{hero}</Box> : null}
            {buttonsFirst ? leading : null}
          </Box>
        </Box>
        {loading ? <Box className="page-loading">正在打开，请稍等…</Box> : null}
        {failure ? <Refusal {...failure} /> : null}
        {children}
      </Box>
      {nav}
      {rail}
      <Announcements />
    </Main>
  );
}

/** The one region of the page in which a screen reader is told something. It is there from the beginning. */
function Announcements(): ReactNode {
  return (
    <Box live className="unseen">
      {useAnnounced()}
    </Box>
  );
}
