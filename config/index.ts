import { resolve } from 'node:path';
import { defineConfig } from '@tarojs/cli';
import type { IH5Config } from '@tarojs/taro/types/compile';
import { aria } from './aria';

type Chain = Parameters<NonNullable<IH5Config['webpackChain']>>[0];

/** The app gives sizes in its own unit (see `miniprogram/ui/screen/scale.ts`), so Taro converts nothing. */
const untouched = { pxtransform: { enable: false }, cssModules: { enable: false } };

/**
 * The rules that both sides share lie outside the folder of the pages and are compiled like the pages. A
 * package whose syntax is too new for an old phone is compiled as well.
 */
const compile = { include: [resolve(__dirname, '../shared'), resolve(__dirname, '../node_modules/uqr')] };

/**
 * Puts all pages of the browser build into one file. Taro would load every page when it is opened, with its
 * own copy of the building blocks; where the network is gone by then, the person could not reach the next
 * question.
 */
function inOneFile(chain: Chain): void {
  chain.module.set('parser', { javascript: { dynamicImportMode: 'eager' } });
  chain.optimization.set('splitChunks', false);
}

/**
 * In a browser the pages use native elements. Taro's entry would still load its web components (tab bar, pull
 * to refresh, picture preview) and their style sheet, which also forbids selecting text. Both are replaced by
 * the part of them that the app needs.
 */
function withoutWebComponents(chain: Chain): void {
  chain.resolve.alias
    .set('@tarojs/components/dist/components', resolve(__dirname, 'no-web-components.js'))
    .set('@tarojs/components/global.css', resolve(__dirname, '../miniprogram/ui/browser.css'));
}

export default defineConfig({
  projectName: 'wenxu',
  date: '2026-11-23',
  sourceRoot: 'miniprogram',
  // Taro requires these two settings even where it converts nothing.
  designWidth: 750,
  deviceRatio: { 750: 1 },
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: [['@tarojs/plugin-inject', { components: aria }]],
  // The names of functions serve only debugging and would be sent with every page, so they are not kept.
  // Chinese is not escaped, because escaping doubles the bytes of each character.
  terser: { config: { keep_fnames: false, output: { ascii_only: false } } },
  // The option minifyXML stays off: it removes the end tag of `<input></input>`, and WeChat's compiler then
  // refuses the whole template.
  mini: {
    compile,
    postcss: untouched,
    optimizeMainPackage: { enable: true },
  },
  h5: {
    compile,
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss: { ...untouched, htmltransform: { enable: false } },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain(chain) {
      withoutWebComponents(chain);
      inOneFile(chain);
    },
  },
});
