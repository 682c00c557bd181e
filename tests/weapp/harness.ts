/**
 * A phone with the built mini-program on it: WeChat's own compiler processes the templates, the scripts run
 * as they were built, and only `wx` is a stand-in. `const phone = await openPhone({ callFunction }); await
 * phone.tap('我要提需求'); phone.text()`.
 */
import type { Element } from './screen';
import { elementsOf, regionsOf, seenOf, stopsOf, tidy, wordsOf } from './screen';
import { randomBytes } from 'node:crypto';
import type { Files } from '../../weixin/wechat/files';
import { PageStack } from '../../weixin/wechat/page-stack';
import type { Album } from './album';
import { makeAlbum } from './album';
import type { Cloud, Device } from '../../weixin/wechat/wechat';
import { makeWechat } from '../../weixin/wechat/wechat';
import type { Microphone } from './microphone';
import { makeMicrophone } from './microphone';
import { SimulatedProgram, screen } from './simulated-program';

/**
 * How long a phone may take for a single step, in milliseconds. A test may wait several times, and WeChat's
 * compiler needs some time for the first opening of each page.
 */
const patience = 5000;
/** What a test may choose about the phone. */
export interface PhoneOptions extends Cloud {
  readonly url?: string;
  readonly storage?: Readonly<Record<string, unknown>>;
  /** The files that an earlier start left on the phone. */
  readonly files?: Files;
  /** How many more files the phone can take. */
  readonly room?: number;
  readonly fontSizeScaleFactor?: number;
  readonly windowWidth?: number;
  readonly online?: boolean;
  /** Is told that the person pressed 允许 for a template in WeChat's dialog of reminders. */
  readonly onPermit?: (template: string) => void;
  /** The calls for which this phone's WeChat is too old. */
  readonly lacks?: readonly string[];
}

export interface Phone {
  /** The words on the screen as a screen reader reads them, each block on a line of its own. */
  text(): string;
  /** The words on the screen as the eye sees them, in one line. */
  seen(): string;
  /** The page that is open, with its query. */
  url(): string;
  /** The title of the bar above the page. */
  title(): string;
  /** The elements at which a screen reader stops, in order. */
  elements(): Element[];
  /** What a screen reader says on its way through the page, one entry a stop. */
  stops(): string[];
  /** What stands now in each region in which a screen reader is told something. */
  regions(): string[];
  /** The one element with this name. Waits for it. */
  find(name: string): Promise<Element>;
  /** Presses the one button or answer with this name, as soon as it is on the screen. */
  tap(name: string): Promise<void>;
  /** Writes into the field with this label. */
  type(label: string, words: string): Promise<void>;
  /** Waits until the words are on the screen. */
  see(words: string): Promise<void>;
  /** Waits until a screen reader is told these words. */
  hear(words: string): Promise<void>;
  /** Waits until `holds` returns true. */
  until(what: string, holds: () => boolean): Promise<void>;
  /** The person leaves WeChat and comes back to the page that is open. */
  show(): void;
  /** Goes back with WeChat's own button. */
  back(): Promise<void>;
  /** Cuts or restores the network. */
  setOnline(online: boolean): void;
  /** The photos that the camera or the album gives next; without any, the person cancels the choice. */
  willChoose(paths: string[]): void;
  /**
   * Refuses photos, files and the microphone from now on, in WeChat's own words for why: what a person does at
   * the privacy dialog or in the settings. Null allows them again.
   */
  refuse(why: string | null): void;
  /** What the camera reads next from a QR code; without it, the person cancels the scan. */
  willScan(text: string): void;
  /**
   * What the person chooses next in WeChat's dialog of reminders: WeChat's word for it, or the number of the error
   * with which it refuses to ask. Without it, they refuse.
   */
  willPermit(answer: string | number): void;
  /**
   * Presses the button that asks for the phone's own number: WeChat hands the page a code for it, or nothing
   * where the person refuses.
   */
  giveNumber(name: string, code: string | null): Promise<void>;
  /** Presses the button that passes the page on. Resolves with the card that WeChat would send. */
  share(name: string): Promise<unknown>;
  /** What is kept on the phone. */
  readonly storage: ReadonlyMap<string, unknown>;
  /** The files on the phone, which a test can hand to the next start. */
  readonly files: Files;
  readonly microphone: Microphone;
  readonly dialled: readonly string[];
  readonly texted: readonly string[];
  /** The words that were painted into a picture, one after the other. */
  readonly painted: readonly string[];
  /** What was done with pictures. */
  readonly pictures: Album['pictures'];
  /**
   * The bytes of every `setData` since the start, in order: what crosses from the script to the screen, as
   * JSON.
   */
  readonly crossed: readonly number[];
}

/** Switches off the phone that was opened last. */
let switchOff = (): void => undefined;

/**
 * Opens the mini-program as if it had just been started. A test hands over what an earlier phone kept through
 * `storage`. The phone opened before is switched off: it gets no answer any more and opens no page. Its scripts
 * read the global `wx` at each call, so that what it still asked would be answered as the new phone's account.
 */
export async function openPhone(options: PhoneOptions): Promise<Phone> {
  switchOff();
  let off = false;
  switchOff = () => {
    off = true;
  };
  jest.resetModules();
  screen().body.replaceChildren();
  const files: Files = options.files ?? new Map<string, string>();
  const { microphone, manager } = makeMicrophone(files);
  /** The photos that the person chooses next, one choice after the other; and what the camera reads next. */
  const photos: string[][] = [];
  const scanned: string[] = [];
  const permits: (string | number)[] = [];
  let isPressing = false;
  const [dialled, texted]: [string[], string[]] = [[], []];
  const device: Device = {
    storage: new Map(Object.entries(options.storage ?? {})),
    refusal: null,
    fontSizeScaleFactor: options.fontSizeScaleFactor ?? 1,
    windowWidth: options.windowWidth ?? 375,
    online: options.online ?? true,
    title: '',
    files,
    room: options.room ?? 1000,
    recorder: manager,
    networkListeners: new Set(),
    random: randomBytes,
    person: {
      choosePhotos: () => Promise.resolve(photos.shift() ?? null),
      scan: () => scanned.shift() ?? null,
      isPressing: () => isPressing,
      permit: async (template) => {
        const answer = permits.shift() ?? 'reject';
        if (answer === 'accept') options.onPermit?.(template);
        return Promise.resolve(answer);
      },
      dial: (number) => dialled.push(number),
      text: (number) => texted.push(number),
    },
  };
  const program = new SimulatedProgram();
  const pages = new PageStack(program);
  const whileOn = async <Answer>(ask: () => Answer | Promise<Answer>): Promise<Answer> => {
    const [outcome] = await Promise.allSettled([(async () => ask())()]);
    if (off) return new Promise(() => undefined);
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  };
  const { callFunction, uploadFile } = options;
  const cloud: Cloud = {
    callFunction: (call) => whileOn(() => callFunction(call)),
    ...(uploadFile === undefined ? {} : { uploadFile: (file) => whileOn(() => uploadFile(file)) }),
  };
  const wx = makeWechat(device, cloud, {
    open: (kind, url) => (off ? null : pages.open(kind, url)),
    back: (delta) => pages.back(delta),
  });
  const album = makeAlbum(device, options.lacks);
  pages.start({ ...wx, ...album.calls }, options.url ?? `/${pages.routes[0] ?? ''}`);

  const elements = (): Element[] => elementsOf(pages.top().toJSON());
  const regions = (): string[] =>
    regionsOf(pages.top().toJSON()).flatMap(({ live, words }) => (live === 'polite' ? [words] : []));
  const text = (): string => tidy(wordsOf(pages.top().toJSON()));
  const until = async (what: string, holds: () => boolean): Promise<void> => {
    const deadline = Date.now() + patience;
    while (!holds()) {
      if (Date.now() > deadline)
        throw new Error(`${what}: not within ${patience} ms. On ${pages.url()} stands:\n${text()}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const find = async (name: string, roles?: RegExp): Promise<Element> => {
    const candidates = (): Element[] => {
      const fitting = elements().filter((element) => roles === undefined || roles.test(element.role));
      const exact = fitting.filter((element) => element.name === name);
      return exact.length > 0 ? exact : fitting.filter((element) => element.name.includes(name));
    };
    await until(`“${name}”`, () => candidates().length > 0);
    const [first, ...others] = candidates();
    if (first === undefined || others.length > 0)
      throw new Error(
        `“${name}” is not one element: ${candidates()
          .map((one) => `${one.role} ${one.name}`)
          .join(' | ')}`,
      );
    return first;
  };
  const act = async (element: Element, event: string, detail: unknown): Promise<void> => {
    const node = pages.top().querySelector(`#${element.id}`);
    if (node === undefined) throw new Error(`“${element.name}” is gone`);
    isPressing = true;
    node.dispatchEvent(event, { detail });
    // The simulator passes the event on in a microtask, and the mini-program answers in one or more
    // microtasks of its own.
    await new Promise((resolve) => setTimeout(resolve, 0));
    isPressing = false;
  };

  await until('the first page', () => pages.depth > 0 && text() !== '');
  return {
    text,
    seen: () => seenOf(pages.top().toJSON()),
    elements,
    until,
    stops: () => stopsOf(pages.top().toJSON()),
    regions,
    hear: (words) => until(`“${words}” to be heard`, () => regions().some((said) => said.includes(words))),
    url: () => pages.url(),
    title: () => device.title,
    find: (name) => find(name),
    tap: async (name) => act(await find(name, /^(button|radio|checkbox)$/), 'tap', {}),
    type: async (label, words) => {
      const field = await find(label, /^textbox$/);
      await act(field, 'input', { value: words });
      await until(`“${words}” in “${label}”`, () =>
        elements().some(({ id, value }) => id === field.id && value === words),
      );
    },
    see: (words) => until(`“${words}”`, () => text().includes(words)),
    show: () => {
      const { instance } = pages.top();
      instance.onHide?.();
      instance.onShow?.();
    },
    back: () => {
      pages.back(1);
      return Promise.resolve();
    },
    setOnline: (online) => {
      device.online = online;
      device.networkListeners.forEach((listener) => listener({ isConnected: online }));
    },
    willChoose: (paths) => {
      paths.forEach((path) => files.set(path, `photo ${path}`));
      photos.push(paths);
    },
    refuse: (why) => {
      device.refusal = why;
      microphone.refusal = why;
    },
    willScan: (text) => scanned.push(text),
    willPermit: (answer) => permits.push(answer),
    giveNumber: async (name, code) => {
      const detail =
        code === null ? { errMsg: 'getPhoneNumber:fail user deny' } : { errMsg: 'getPhoneNumber:ok', code };
      await act(await find(name, /^button$/), 'getphonenumber', detail);
    },
    share: async (name) => {
      const button = await find(name, /^button$/);
      if (button.openType !== 'share') throw new Error(`“${name}” passes nothing on`);
      return pages.top().instance.onShareAppMessage?.({ from: 'button' });
    },
    storage: device.storage,
    files,
    microphone,
    dialled,
    texted,
    painted: album.painted,
    pictures: album.pictures,
    crossed: program.crossed,
  };
}

/** Answers the questions of 我要提需求 about a wheelchair, up to the page that asks for photos. */
export async function answerToPhotos(phone: Phone): Promise<void> {
  await phone.tap('我要提需求');
  await phone.tap('没有危险');
  await phone.tap('要轮椅、拐杖、助听器');
  await phone.see('说说是怎么回事');
  await phone.type('写在这里', '轮椅坏了，推不动。');
  await phone.tap('下一步');
  await phone.see('要不要加照片');
}
