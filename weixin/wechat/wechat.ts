/**
 * A stand-in for `wx`: what the mini-program uses of WeChat. Whoever makes one provides the phone, the person who holds
 * it and the other end of the network.
 */
import type { Files } from './files';
import { makeFiles } from './files';
import type { Callbacks } from './callbacks';
import { answer } from './callbacks';
import type { Opening } from './page-stack';

/** The content of a call to the cloud. */
export interface CloudCall {
  readonly name: string;
  readonly data: unknown;
}

/** The other end of the network. */
export interface Cloud {
  readonly callFunction: (call: CloudCall) => unknown;
  readonly uploadFile?: (file: { cloudPath: string; filePath: string }) => string | Promise<string>;
}

/** How a page is opened and left; the phone does it. A refusal is returned in WeChat's own words. */
export interface Navigation {
  readonly open: (kind: Opening, url: string) => string | null;
  readonly back: (delta: number) => void;
}

/** What differs between phones. */
export interface Device {
  readonly storage: Map<string, unknown>;
  /** Why WeChat gives no photo and no file, in its own words; null where it does. */
  refusal: string | null;
  readonly fontSizeScaleFactor: number;
  readonly windowWidth: number;
  online: boolean;
  title: string;
  readonly files: Files;
  /** How many more files the phone can take. */
  room: number;
  readonly recorder: Record<string, unknown>;
  readonly networkListeners: Set<(status: { isConnected: boolean }) => void>;
  /** So many random bytes. */
  readonly random: (length: number) => Uint8Array;
  readonly person: Person;
}

/** What the person does where WeChat asks them. */
export interface Person {
  /** The paths of the photos that they choose; null where they close the album. */
  readonly choosePhotos: () => Promise<readonly string[] | null>;
  /** What they hold before the camera; null where they close it. */
  readonly scan: () => string | null;
  /** Whether they are pressing something at this moment: WeChat opens its dialog of reminders only then. */
  readonly isPressing: () => boolean;
  /**
   * What they choose in WeChat's dialog of reminders: the word that WeChat answers for the template, or the number of
   * the error with which it refuses to ask.
   */
  readonly permit: (template: string) => Promise<string | number>;
  /** They are offered to ring a number. */
  readonly dial: (number: string) => void;
  /** They are offered to write a text message to a number. */
  readonly text: (number: string) => void;
}

/** Makes the `wx` of one phone. */
export function makeWechat(device: Device, cloud: Cloud, navigation: Navigation): Record<string, unknown> {
  const done = (options: Callbacks = {}): Promise<unknown> | undefined => answer(options, { ok: {} });
  const open =
    (kind: Opening) =>
    async (options: Callbacks & { url: string }): Promise<unknown> => {
      // WeChat opens a page after the line that follows the call, and never while it still opens the page that asks.
      await Promise.resolve();
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
      // other error is a mistake of whoever plays the network.
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
    canIUse: () => true,
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
      device.person.dial(options.phoneNumber);
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
      const bytes = Uint8Array.from(device.random(options.length));
      return answer(options, { ok: { randomValues: bytes.buffer } });
    },
    chooseMedia: async (options: Callbacks) => {
      if (device.refusal !== null) return answer(options, { errMsg: `chooseMedia:fail ${device.refusal}` });
      const chosen = await device.person.choosePhotos();
      return answer(
        options,
        chosen
          ? { ok: { tempFiles: chosen.map((tempFilePath) => ({ tempFilePath, fileType: 'image' })) } }
          : { errMsg: 'chooseMedia:fail cancel' },
      );
    },
    // There are no chats to choose a file from; the person closes the list.
    chooseMessageFile: (options: Callbacks) =>
      answer(options, { errMsg: `chooseMessageFile:fail ${device.refusal ?? 'cancel'}` }),
    scanCode: (options: Callbacks) => {
      const result = device.person.scan();
      return answer(
        options,
        result === null ? { errMsg: 'scanCode:fail cancel' } : { ok: { result, scanType: 'QR_CODE' } },
      );
    },
    requestSubscribeMessage: async (options: Callbacks & { tmplIds: readonly string[] }) => {
      const [template = ''] = options.tmplIds;
      const failed = (errCode: number, why: string): unknown =>
        answer(options, { errMsg: `requestSubscribeMessage:fail ${why}`, errCode });
      if (!device.person.isPressing()) return failed(10005, 'can only be invoked by user TAP gesture.');
      const chosen = await device.person.permit(template);
      return typeof chosen === 'number'
        ? failed(chosen, 'as WeChat refuses it')
        : answer(options, { ok: { errMsg: 'requestSubscribeMessage:ok', [template]: chosen } });
    },
    openSetting: done,
    compressImage: (options: Callbacks & { src: string }) =>
      answer(options, { ok: { tempFilePath: options.src } }),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => fileSystem,
    getRecorderManager: () => device.recorder,
    sendSms: (options: Callbacks & { phoneNumber: string }) => {
      device.person.text(options.phoneNumber);
      return done(options);
    },
    cloud: {
      init: () => undefined,
      callFunction: ({ name, data }: CloudCall) =>
        overNetwork('cloud.callFunction', async () => ({ result: await cloud.callFunction({ name, data }) })),
      uploadFile: (file: { cloudPath: string; filePath: string }) =>
        overNetwork('cloud.uploadFile', async () => {
          if (!cloud.uploadFile) throw new Error('no upload was expected');
          return { fileID: await cloud.uploadFile(file) };
        }),
    },
  };
}
