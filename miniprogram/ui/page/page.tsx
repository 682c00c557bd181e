import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { useElementId } from '../element-id';
import type { PageError } from '../error-summary/error-summary';
import { ErrorSummary } from '../error-summary/error-summary';
import { goBack } from '../go';
import { Icon } from '../icon/icon';
import { useListen } from '../listen/listen';
import { LiveRegion } from '../live-region/live-region';
import { focusOn } from '../native/focus';
import { Press } from '../native/controls';
import { Box, Main, Top } from '../native/structure';
import { Heading, Paragraph, Words } from '../native/text';
import { Notice } from '../notice/notice';
import type { RefusalProps } from '../refusal/refusal';
import { Refusal } from '../refusal/refusal';
import { isOnline, subscribeToNetwork } from '../online';
import { useScale } from '../screen/scale';
import { useNeed } from '../screen/screen-needs';
import { Sentence } from '../sentence/sentence';
import { forgetChange, isChanged, useForWhom } from './for-whom';
import { PersonLine } from './person-line';
import { nameWindow } from './window-title';

export interface PageProps {
  /** The heading of the page and the name of its window. */
  title: string;
  /** A small line above the heading: 第 2 步，共 4 步. */
  eyebrow?: string;
  /** A sentence under the heading. */
  lead?: string;
  /** The same in fewer and simpler words, for those who asked for them. */
  easyLead?: string;
  /** Drawn with the heading on the green ground: what the page is for. */
  hero?: ReactNode;
  /** `always` names the person also where one acts for oneself alone; `fixed` offers no way to another. */
  forWhom?: 'always' | 'fixed';
  /** Where back leads, in a word: 返回, 我的诉求. Without it the page is one of the main places. */
  back?: string;
  /** Instead of the page before. */
  onBack?: () => void;
  /** The tabs, on a main place. */
  nav?: ReactNode;
  /** Still on its way; what is there already may be shown. */
  loading?: boolean;
  /** What went wrong and what to do, and the way to try again. */
  failure?: RefusalProps;
  /** The cloud does not answer, and what one can do without it stands here. */
  offline?: boolean;
  /** What has to be changed on this page. */
  errors?: readonly PageError[];
  /** A cadre's page: smaller letters and more room at a desk. */
  desk?: boolean;
  children?: ReactNode;
}

const noErrors: readonly PageError[] = [];

/** Every page: who it is for, its heading, what it says, and how one leaves. */
export function Page({
  title,
  eyebrow,
  lead: full,
  easyLead,
  hero,
  forWhom,
  back,
  onBack,
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
  const listen = useListen(id);
  const lead = useNeed('easyWords') ? (easyLead ?? full) : full;
  // Two voices at once are none.
  const hasReader = useNeed('screenReader');
  const { unit, narrow } = useScale();
  const acting = useForWhom();
  const name = acting?.name;
  const [another, setAnother] = useState<string | null>(null);
  const online = useSyncExternalStore(subscribeToNetwork, isOnline, isOnline);
  const wrong = errors.length > 0;
  const windowTitle = wrong ? `错误：${title}` : title;
  const shown = useRef(true);

  useDidShow(() => {
    shown.current = true;
    forgetChange();
    setAnother(null);
    nameWindow(windowTitle);
    focusOn(headingId, { stay: true });
  });
  useDidHide(() => {
    shown.current = false;
  });
  useEffect(() => {
    if (shown.current) nameWindow(windowTitle);
  }, [windowTitle]);
  // After the page stands there: a reader hears only what comes into a region it already knows.
  useEffect(() => {
    if (name !== undefined && isChanged()) setAnother(`现在替${name}办事`);
  }, [name]);
  // One that takes the place of another while the screen is open is never told that it is shown.
  useEffect(() => focusOn(headingId, { stay: true }), [headingId]);

  const style: CSSProperties & Record<'--u', string> = { '--u': unit };
  // A cadre's page is about whoever asks, and says so itself.
  const who =
    desk || (acting?.oneself === true && acting.switchUrl === null && forWhom !== 'always') ? null : acting;
  const person = who === null ? null : <PersonLine who={who} fixed={forWhom === 'fixed'} />;
  const heading = (
    <>
      {eyebrow ? (
        <Paragraph className="page-eyebrow">
          <Sentence>{eyebrow}</Sentence>
        </Paragraph>
      ) : null}
      <Heading level={1} id={headingId} focusable className="page-title">
        <Sentence>{title}</Sentence>
      </Heading>
      {lead ? (
        <Paragraph className="page-lead">
          <Sentence>{lead}</Sentence>
        </Paragraph>
      ) : null}
    </>
  );

  return (
    <Box
      className={`page ${desk ? 'page--desk' : ''} ${narrow ? 'page--narrow' : ''} ${nav ? 'page--main-place' : ''}`}
      style={style}
    >
      <Top className="page-top">
        {back ? (
          <Press className="page-back" onPress={onBack ?? (() => void goBack())}>
            <Icon name="back" className="page-back-icon" />
            <Words>{back}</Words>
          </Press>
        ) : (
          (person ?? <Box className="page-person page-name page-brand">问需响应</Box>)
        )}
        {hasReader ? null : listen.button}
        {back ? person : null}
      </Top>
      <Main id={id} className="page-main stack">
        <Box className="page-head">
          {listen.answer}
          <LiveRegion>{another}</LiveRegion>
          <LiveRegion seen>
            {online && !offline ? null : (
              <Notice tone="waiting" word="现在没有网络。连上以后再试，写好的先留着。" />
            )}
          </LiveRegion>
          <ErrorSummary errors={errors} />
          {/* The heading keeps its place, and with it the focus, when what belongs beside it comes later. */}
          <Box className={hero ? 'hero' : undefined}>
            {heading}
            {hero ? <Box className="hero-body stack stack--near">{hero}</Box> : null}
          </Box>
        </Box>
        {/* Empty, it stays on the page: a reader hears only what comes into a region it already knows. */}
        <Box live="polite" className={loading ? 'page-loading' : 'unseen'}>
          {loading ? '正在打开，请稍等…' : ''}
        </Box>
        {failure ? <Refusal {...failure} /> : null}
        {children}
      </Main>
      {nav}
    </Box>
  );
}
