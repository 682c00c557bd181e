/**
 * A phone with the unchanged mini-program on it, in a browser: `phone.html`. Its scripts run as they were built, WeChat's
 * own component system draws them, and `wx` is the stand-in of `wechat/`. The address may say the first page (after the
 * hash) and the size of WeChat's letters (`?letters=1.8`).
 */
import type { Callbacks } from '../wechat/callbacks';
import { answer } from '../wechat/callbacks';
import { askReminder } from './reminder-dialog';
import { makeFiles } from '../wechat/files';
import { PageStack } from '../wechat/page-stack';
import type { Opening } from '../wechat/page-stack';
import type { Device } from '../wechat/wechat';
import { makeWechat } from '../wechat/wechat';
import { program } from './components';
import { chooseFiles, endingOf, shrunk } from './choosers';
import { cloud } from './cloud';
import { addMedium, contentOf, files } from './files';
import { app, settingsOf } from './package';
import { makeRecorder } from './recorder';
import { InnerAudioContext } from './sound';
import { listen } from './touches';
import type { Weixin } from './weixin';

/** Told on the window when anything of `weixin` has changed; `frame.ts` listens to it. */
const CHANGED = 'weixin-changed';

const errors: string[] = [];
window.addEventListener('error', ({ message }) => errors.push(message));
window.addEventListener('unhandledrejection', ({ reason }: { reason: unknown }) =>
  errors.push(reason instanceof Error ? (reason.stack ?? reason.message) : JSON.stringify(reason)),
);

let note = '';
const changed = (): boolean => window.dispatchEvent(new Event(CHANGED));
function say(words: string): void {
  note = words;
  changed();
}

/** The name of a page before its script has given another. */
function ownTitle(url: string): string {
  const route = url.replace(/^\//, '').replace(/\?.*$/, '');
  return settingsOf(route).navigationBarTitleText ?? app.window.navigationBarTitleText;
}

const device: Device = {
  storage: new Map<string, unknown>(),
  refusal: null,
  fontSizeScaleFactor: Number(new URLSearchParams(window.location.search).get('letters') ?? 1),
  get windowWidth() {
    return window.innerWidth;
  },
  online: navigator.onLine,
  get title() {
    return document.title;
  },
  set title(words: string) {
    document.title = words;
    changed();
  },
  files,
  room: 1000,
  recorder: makeRecorder(),
  networkListeners: new Set(),
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  person: {
    async choosePhotos() {
      const chosen = await chooseFiles('image/*', true);
      return chosen.length === 0 ? null : chosen.map((file) => addMedium(file, endingOf(file)));
    },
    scan() {
      say('手机上，这里会打开相机扫码。');
      return null;
    },
    isPressing: () => true,
    permit: askReminder,
    dial: (number) => say(`手机上，这里会拨打 ${number}。`),
    text: (number) => say(`手机上，这里会给 ${number} 发短信。`),
  },
};
for (const event of ['online', 'offline'])
  window.addEventListener(event, () => {
    device.online = navigator.onLine;
    device.networkListeners.forEach((listener) => listener({ isConnected: device.online }));
  });

const pages = new PageStack(program);
const resizing = new Map<unknown, () => void>();

/** What a browser can do that jest's document cannot. */
const screen = {
  getWindowInfo: () => ({
    windowWidth: window.innerWidth,
    windowHeight: window.innerHeight,
    pixelRatio: window.devicePixelRatio,
  }),
  onWindowResize: (listener: () => void) => {
    resizing.set(listener, listener);
    window.addEventListener('resize', listener);
  },
  offWindowResize: (listener: () => void) => window.removeEventListener('resize', listener),
  pageScrollTo: (options: Callbacks & { selector?: string; offsetTop?: number; scrollTop?: number }) => {
    const element = options.selector === undefined ? null : pages.top().host.querySelector(options.selector);
    const top =
      element === null ? (options.scrollTop ?? 0) : window.scrollY + element.getBoundingClientRect().top;
    window.scrollTo(0, top + (options.offsetTop ?? 0));
    return answer(options, { ok: {} });
  },
  createInnerAudioContext: () => new InnerAudioContext(),
  compressImage: async (options: Callbacks & { src: string; compressedWidth?: number }) => {
    try {
      const picture = await shrunk(await contentOf(options.src), options.compressedWidth ?? Infinity);
      return await answer(options, { ok: { tempFilePath: addMedium(picture, 'jpg') } });
    } catch {
      return answer(options, { errMsg: 'compressImage:fail no picture' });
    }
  },
  createSelectorQuery: () => {
    // A canvas of the browser stands in for the one on the page, on which nobody sees anything.
    const query = {
      select: () => query,
      fields: () => query,
      exec: (found: (nodes: readonly unknown[]) => void) =>
        found([{ node: document.createElement('canvas') }]),
    };
    return query;
  },
  canvasToTempFilePath: async (options: Callbacks & { canvas: HTMLCanvasElement }) => {
    const picture = await new Promise<Blob | null>((resolve) => options.canvas.toBlob(resolve));
    return answer(
      options,
      picture === null
        ? { errMsg: 'canvasToTempFilePath:fail no picture' }
        : { ok: { tempFilePath: addMedium(picture, 'png') } },
    );
  },
  showShareImageMenu: (options: Callbacks) => {
    say('手机上，这里可以把图片发给朋友，或者存到相册。');
    return answer(options, { ok: {} });
  },
  chooseMessageFile: async (options: Callbacks & { extension?: readonly string[] }) => {
    const [file] = await chooseFiles((options.extension ?? []).map((ending) => `.${ending}`).join(), false);
    return answer(
      options,
      file === undefined
        ? { errMsg: 'chooseMessageFile:fail cancel' }
        : {
            ok: { tempFiles: [{ name: file.name, size: file.size, path: addMedium(file, endingOf(file)) }] },
          },
    );
  },
};

/** WeChat's file system, with the prints of files that only a browser can compute here. */
const fileSystem = {
  ...makeFiles(files, device),
  getFileInfo: async (options: Callbacks & { filePath: string }) => {
    const content = await (await contentOf(options.filePath)).arrayBuffer();
    const print = new Uint8Array(await crypto.subtle.digest('SHA-1', content));
    const digest = Array.from(print, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return answer(options, { ok: { size: content.byteLength, digest } });
  },
};

function open(kind: Opening, url: string): string | null {
  note = '';
  document.title = ownTitle(url);
  const refusal = pages.open(kind, url);
  changed();
  return refusal;
}

function back(delta: number): void {
  note = '';
  pages.back(delta);
  changed();
}

const weixin: Weixin = {
  routes: pages.routes,
  errors,
  get title() {
    return document.title;
  },
  get depth() {
    return pages.depth;
  },
  get url() {
    return pages.url();
  },
  get note() {
    return note;
  },
  open: (url) => {
    const refusal = open('reLaunch', url);
    if (refusal !== null) throw new Error(refusal);
  },
  back: () => back(1),
};

const first = window.location.hash.slice(1) || `/${pages.routes[0] ?? ''}`;
document.title = ownTitle(first);
Object.assign(window, { weixin });
listen({
  share: () => {
    const card = pages.top().instance.onShareAppMessage?.({ from: 'button' });
    const title =
      typeof card === 'object' && card !== null && 'title' in card ? String(card.title) : document.title;
    say(`手机上，这里会选一位微信好友，发给他“${title}”。`);
  },
  ownNumber: () => {
    say('手机上，微信会先问您同不同意。这里用的是样例号码。');
    return 'phone-15400000001';
  },
});
pages.start(
  { ...makeWechat(device, cloud, { open, back }), ...screen, getFileSystemManager: () => fileSystem },
  first,
);
changed();
