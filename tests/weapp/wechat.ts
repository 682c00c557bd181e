/** A stand-in for `wx`: what the mini-program uses of WeChat. A test plays the other end of the network. */
import { randomBytes } from 'node:crypto';
import type { Files } from './files';
import { makeFiles } from './files';
import type { Callbacks } from './callbacks';
import { answer } from './callbacks';

/** The content of a call to the cloud. */
export interface CloudCall {
  readonly name: string;
  readonly data: unknown;
}

/** The other end of the network, as the test plays it. */
export interface Cloud {
  readonly callFunction: (call: CloudCall) => unknown;
  readonly uploadFile?: (file: { cloudPath: string; filePath: string }) => string | Promise<string>;
}

/** How a page is opened and left; the phone does it. A refusal is returned in WeChat's own words. */
export interface Navigation {
  readonly open: (kind: 'navigateTo' | 'redirectTo' | 'reLaunch', url: string) => string | null;
  readonly back: (delta: number) => void;
}

/** What differs between phones. */
export interface Device {
  readonly storage: Map<string, unknown>;
  /** The paths of the photos that the person chooses next, one choice after the other. */
  readonly photos: string[][];
  /** Why WeChat gives no photo and no file, in its own words; null where it does. */
  refusal: string | null;
  /** What the camera reads next from a QR code. */
  readonly scanned: string[];
  readonly fontSizeScaleFactor: number;
  readonly windowWidth: number;
  online: boolean;
  title: string;
  readonly dialled: string[];
  readonly texted: string[];
  /** The words that were painted on a canvas, one after the other. */
  readonly painted: string[];
  /** What was done with pictures: the sheet that passes one on was opened, one went to the album, the settings opened. */
  readonly pictures: ('passedOn' | 'inAlbum' | 'settings')[];
  /** The calls that this phone's WeChat is too old for. */
  readonly lacks: Set<string>;
  readonly files: Files;
  /** How many more files the phone can take. */
  room: number;
  readonly recorder: Record<string, unknown>;
  readonly networkListeners: Set<(status: { isConnected: boolean }) => void>;
}

/** The query for a canvas, whose pen tells which words it writes; every letter is as wide as it is high. */
function aCanvas(onWords: (words: string) => void): unknown {
  const pen = {
    font: '',
    fillText: onWords,
    measureText: (words: string) => ({ width: words.length * (/(\d+)px/.exec(pen.font) ? 20 : 0) }),
    ...Object.fromEntries(
      ['fillRect', 'beginPath', 'closePath', 'moveTo', 'lineTo', 'arc', 'arcTo', 'fill', 'stroke'].map(
        (call) => [call, () => undefined],
      ),
    ),
  };
  const node = { width: 0, height: 0, getContext: () => pen };
  const query = {
    select: () => query,
    fields: () => query,
    exec: (found: (nodes: readonly unknown[]) => void) => found([{ node }]),
  };
  return query;
}

/** Makes the `wx` of one phone. */
export function makeWechat(device: Device, cloud: Cloud, navigation: Navigation): Record<string, unknown> {
  const done = (options: Callbacks = {}): Promise<unknown> | undefined => answer(options, { ok: {} });
  const open =
    (kind: 'navigateTo' | 'redirectTo' | 'reLaunch') =>
    (options: Callbacks & { url: string }): Promise<unknown> | undefined => {
      const refusal = navigation.open(kind, options.url);
      return answer(options, refusal === null ? { ok: {} } : { errMsg: refusal });
    };
  const overNetwork = async (api: string, ask: () => unknown): Promise<unknown> => {
    // Even the fastest network answers only after the line that follows the call.
    await Promise.resolve();
    if (!device.online) return answer({}, { errMsg: `${api}:fail network is down` });
    try {
      return await ask();
    } catch (error) {
      // WeChat reports a function that crashed or took too long in the same form as its other failures. Any
      // other error is a mistake of the test.
      if (error instanceof Error && 'code' in error)
        return answer({}, { errMsg: `${api}:fail ${String(error.code)}` });
      throw error;
    }
  };

  const fileSystem = makeFiles(device.files, device);

  return {
    getStorageSync: (key: string) => device.storage.get(key) ?? '',
    // A phone stores a copy, never the object itself.
    setStorageSync: (key: string, value: unknown) =>
      device.storage.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => device.storage.delete(key),
    getAppBaseInfo: () => ({ fontSizeScaleFactor: device.fontSizeScaleFactor, SDKVersion: '3.8.0' }),
    getWindowInfo: () => ({ windowWidth: device.windowWidth, windowHeight: 800, pixelRatio: 2 }),
    getSystemInfoSync: () => ({ SDKVersion: '3.8.0', platform: 'ios' }),
    getLaunchOptionsSync: () => ({ path: '', query: {} }),
    getEnterOptionsSync: () => ({ path: '', query: {} }),
    canIUse: (call: string) => !device.lacks.has(call),
    onWindowResize: () => undefined,
    offWindowResize: () => undefined,
    onNetworkStatusChange: (listener: (status: { isConnected: boolean }) => void) =>
      device.networkListeners.add(listener),
    getNetworkType: (options: Callbacks = {}) =>
      answer(options, { ok: { networkType: device.online ? 'wifi' : 'none' } }),
    setNavigationBarTitle: (options: Callbacks & { title: string }) => {
      device.title = options.title;
      return done(options);
    },
    pageScrollTo: done,
    makePhoneCall: (options: Callbacks & { phoneNumber: string }) => {
      device.dialled.push(options.phoneNumber);
      return done(options);
    },
    navigateTo: open('navigateTo'),
    redirectTo: open('redirectTo'),
    reLaunch: open('reLaunch'),
    navigateBack: (options: Callbacks & { delta?: number } = {}) => {
      navigation.back(options.delta ?? 1);
      return done(options);
    },
    getRandomValues: (options: Callbacks & { length: number }) => {
      const bytes = Uint8Array.from(randomBytes(options.length));
      return answer(options, { ok: { randomValues: bytes.buffer } });
    },
    chooseMedia: (options: Callbacks) => {
      if (device.refusal !== null) return answer(options, { errMsg: `chooseMedia:fail ${device.refusal}` });
      const chosen = device.photos.shift();
      return answer(
        options,
        chosen
          ? { ok: { tempFiles: chosen.map((tempFilePath) => ({ tempFilePath, fileType: 'image' })) } }
          : { errMsg: 'chooseMedia:fail cancel' },
      );
    },
    // No test chooses a file; the person closes the list of chats.
    chooseMessageFile: (options: Callbacks) =>
      answer(options, { errMsg: `chooseMessageFile:fail ${device.refusal ?? 'cancel'}` }),
    scanCode: (options: Callbacks) => {
      const result = device.scanned.shift();
      return answer(
        options,
        result === undefined ? { errMsg: 'scanCode:fail cancel' } : { ok: { result, scanType: 'QR_CODE' } },
      );
    },
    compressImage: (options: Callbacks & { src: string }) =>
      answer(options, { ok: { tempFilePath: options.src } }),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => fileSystem,
    getRecorderManager: () => device.recorder,
    createSelectorQuery: () => aCanvas((words) => device.painted.push(words)),
    canvasToTempFilePath: (options: Callbacks) =>
      answer(options, { ok: { tempFilePath: 'wxfile://tmp/card.png' } }),
    showShareImageMenu: (options: Callbacks) => {
      device.pictures.push('passedOn');
      return done(options);
    },
    saveImageToPhotosAlbum: (options: Callbacks) => {
      if (device.refusal !== null)
        return answer(options, { errMsg: `saveImageToPhotosAlbum:fail ${device.refusal}` });
      device.pictures.push('inAlbum');
      return done(options);
    },
    openSetting: (options: Callbacks) => {
      device.pictures.push('settings');
      return done(options);
    },
    sendSms: (options: Callbacks & { phoneNumber: string }) => {
      device.texted.push(options.phoneNumber);
      return done(options);
    },
    cloud: {
      init: () => undefined,
      callFunction: ({ name, data }: CloudCall) =>
        overNetwork('cloud.callFunction', async () => ({ result: await cloud.callFunction({ name, data }) })),
      uploadFile: (file: { cloudPath: string; filePath: string }) =>
        overNetwork('cloud.uploadFile', async () => {
          if (!cloud.uploadFile) throw new Error('this test did not expect an upload');
          return { fileID: await cloud.uploadFile(file) };
        }),
    },
  };
}
