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
 * Puts all pages of residents into one file, and those of cadres into a second. Taro would load every page when it
 * is opened, with its own copy of the building blocks; where the network is gone by then, the person could not reach
 * the next question. A cadre's pages are of no use to a resident, who would wait for them before the first heading.
 */
function inTwoFiles(chain: Chain): void {
  chain.module.set('parser', { javascript: { dynamicImportMode: 'eager' } });
  chain.optimization.set('splitChunks', false);
  chain.module
    .rule('sides')
    .test(/[\\/]app\.config\.ts$/)
    .enforce('pre')
    .use('sides')
    .loader(resolve(__dirname, 'sides.js'))
    .options({ side: resolve(__dirname, '../miniprogram/session/staff-side') });
}

/**
 * In a browser the pages use native elements. Taro's entry would still load its web components (tab bar, pull
 * to refresh, picture preview) and their style sheets, with a font of drawings and a rule that forbids selecting text.
 * They are replaced by the part of them that the app needs.
 */
function withoutWebComponents(chain: Chain): void {
  const nothing = resolve(__dirname, 'no-web-components.js');
  chain.resolve.alias
    .set('@tarojs/components/dist/components', nothing)
    .set('@tarojs/components/dist/taro-components/taro-components.css', nothing)
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
  // The names of functions serve only debugging and would be sent with every page, so they are not kept, nor are
  // quotes around names. Chinese is not escaped, because escaping doubles the bytes of each character.
  terser: {
    config: {
      ecma: process.env.TARO_ENV === 'h5' ? 2017 : 5,
      keep_fnames: false,
      output: { ascii_only: false, quote_keys: false, keep_quoted_props: false },
    },
  },
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
    // The page itself says where its scripts and styles go, so that something is drawn before they are there.
    htmlPluginOption: { inject: false },
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
      inTwoFiles(chain);
    },
  },
});
