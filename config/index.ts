import { resolve } from 'node:path';
import { defineConfig } from '@tarojs/cli';
import type { IH5Config } from '@tarojs/taro/types/compile';
import { aria } from './aria';

type Chain = Parameters<NonNullable<IH5Config['webpackChain']>>[0];

/** Sizes are written in our own unit (see `miniprogram/ui/screen/scale.ts`), so nothing is converted. */
const untouched = { pxtransform: { enable: false }, cssModules: { enable: false } };

/**
 * The rules both sides share lie outside the pages and are compiled like them; so is a package whose form is
 * newer than an old phone.
 */
const compile = { include: [resolve(__dirname, '../shared'), resolve(__dirname, '../node_modules/uqr')] };

/**
 * Taro would fetch every page of a browser by itself, with a copy of the building blocks. A network that is
 * gone by then would keep the person from the next question; so all pages come at once, in one file.
 */
function inOneFile(chain: Chain): void {
  chain.module.set('parser', { javascript: { dynamicImportMode: 'eager' } });
  chain.optimization.set('splitChunks', false);
}

/**
 * In a browser the pages stand on native elements. Taro's entry would still bring its web components (tab
 * bar, pull to refresh, picture preview) and their style sheet, which also forbids selecting text; both are
 * replaced by what we need of them.
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
  // Taro wants these two even where it converts nothing.
  designWidth: 750,
  deviceRatio: { 750: 1 },
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: [['@tarojs/plugin-inject', { components: aria }]],
  // Names of functions serve debugging only, and would go over the network with every page. Chinese stays as it
  // is written: escaped, each of its letters takes twice the bytes.
  terser: { config: { keep_fnames: false, output: { ascii_only: false } } },
  // No minifyXML: it takes the end off `<input></input>`, and WeChat's compiler then refuses the whole
  // template.
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
