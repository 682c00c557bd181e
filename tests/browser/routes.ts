/// <reference types="@tarojs/taro/types" />
/** Every page there is, from the app's own configuration. */
import type appConfig from '../../miniprogram/app.config';

// Taro's compiler provides this function; here it returns the configuration as a plain object.
Object.assign(globalThis, { defineAppConfig: (config: unknown) => config });

const { default: config } = jest.requireActual<{ default: typeof appConfig }>('../../miniprogram/app.config');

/** Routes as the router has them, for example pages/home/index. */
export const routes: readonly string[] = [
  ...(config.pages ?? []),
  ...(config.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];
