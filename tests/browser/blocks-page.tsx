/**
 * The page that the gate of blocks opens (`blocks.ts` bundles it): Taro's own router with one page, which
 * draws one example at a time.
 */
import { createReactApp } from '@tarojs/plugin-framework-react/dist/runtime';
import { createHashHistory, createRouter, handleAppMount } from '@tarojs/router';
import * as React from 'react';
import type { CSSProperties, PropsWithChildren, ReactNode } from 'react';
import { flushSync, unstable_batchedUpdates } from 'react-dom';
import * as ReactDOM from 'react-dom/client';
import '../../miniprogram/ui/browser.css';
import '../../miniprogram/app.css';
import type { Example, Examples } from '../../miniprogram/ui/examples';
import { nothing } from '../../miniprogram/ui/examples';
import { Box, Main } from '../../miniprogram/ui/native/structure';
import { Press } from '../../miniprogram/ui/native/controls';
import { Heading } from '../../miniprogram/ui/native/text';
import { nameWindow } from '../../miniprogram/ui/page/window-title';
import { useScale } from '../../miniprogram/ui/screen/scale';
import { isSeen } from './checks/in-page/seen';

interface Named {
  readonly name: string;
  readonly example: Example;
}

let blocks: Readonly<Record<string, Examples>> = {};
let show: ((drawn: Named) => void) | undefined;

/**
 * The least of a page that a block needs around it, with a way back as on every page. The other parts of a
 * page are checked in the examples of `page`.
 */
function Surroundings({ desk, children }: { desk: boolean; children: ReactNode }): ReactNode {
  const { unit, narrow } = useScale();
  const style: CSSProperties & Record<'--u', string> = { '--u': unit };
  return (
    <Main className={`page ${desk ? 'page--desk' : ''} ${narrow ? 'page--narrow' : ''}`} style={style}>
      <Box className="page-top">
        <Press className="page-back" onPress={nothing}>
          返回
        </Press>
      </Box>
      <Box className="page-main stack">
        <Heading level={1} className="page-title">
          示例
        </Heading>
        <div data-example="" style={{ display: 'contents' }}>
          {children}
        </div>
      </Box>
    </Main>
  );
}

function Drawn({ example: { draw: Draw, around } }: { example: Example }): ReactNode {
  React.useEffect(() => {
    if (around !== 'none') nameWindow('示例');
  }, [around]);
  if (around === 'none') return <Draw />;
  return (
    <Surroundings desk={around === 'desk'}>
      <Draw />
    </Surroundings>
  );
}

function OnlyPage(): ReactNode {
  const [drawn, setDrawn] = React.useState<Named | null>(null);
  React.useEffect(() => {
    show = setDrawn;
  }, []);
  return drawn === null ? null : <Drawn key={drawn.name} example={drawn.example} />;
}

/** Whether examples can be drawn. */
export function isReady(): boolean {
  return show !== undefined;
}

/**
 * Draws one example in the place of the example before it.
 * @returns what the gate has to press first, or null
 * @throws where there is no such example
 */
export function draw(block: string, state: string): Required<Example>['press'] | null {
  const name = `${block}: ${state}`;
  const example = blocks[block]?.[state];
  if (example === undefined) throw new Error(`There is no example ${name}`);
  flushSync(() => show?.({ name, example }));
  return example.press ?? null;
}

/** The names of all examples that were bundled into the page. */
export function names(): string[] {
  return Object.entries(blocks).flatMap(([block, states]) =>
    Object.keys(states).map((state) => `${block}: ${state}`),
  );
}

/**
 * Whether the page is one for residents, and a finding where the example draws nothing that can be seen
 * besides its surroundings.
 */
export function standing(): { resident: boolean; unseen: string[] } {
  const place = document.querySelector('[data-example]') ?? document.querySelector('.page');
  const seen = Array.from(place?.querySelectorAll('*') ?? []).some((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && isSeen(element);
  });
  return {
    resident: document.querySelector('.page--desk') === null,
    unseen: seen ? [] : ['there is nothing to be seen'],
  };
}

function App({ children }: PropsWithChildren): ReactNode {
  return children;
}

/** The configuration that Taro's compiler writes for an app of one page. */
const config = {
  router: { mode: 'hash' as const, basename: '', pathname: '' },
  animation: false,
  window: {},
  pages: ['blocks'],
  routes: [
    { path: 'blocks', load: (...given: unknown[]) => Promise.resolve([{ default: OnlyPage }, ...given]) },
  ],
};

/** Opens the page, with the examples of every block by the block's name. */
export function begin(examples: Readonly<Record<string, Examples>>): void {
  blocks = examples;
  Object.assign(window, { __taroAppConfig: config });
  const app = createReactApp(App, React, { ...ReactDOM, unstable_batchedUpdates }, config);
  const history = createHashHistory({ window });
  handleAppMount(config, history);
  createRouter(history, app, config);
}
