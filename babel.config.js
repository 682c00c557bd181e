/**
 * What a browser has to understand. Its style sheets need custom properties, grids and ResizeObserver anyway, so that
 * syntax older than those (async functions, classes, arrow functions) is not rewritten for it; WeChat's is, to ES5,
 * by the list in package.json.
 */
const browsers = { ios: '12', chrome: '64' };
const targets = process.env.TARO_ENV === 'h5' ? browsers : undefined;

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, targets }]],
  // `x?.y` and `x ?? y` compare with null once. Only `document.all` equals null without being null or
  // undefined, and nothing here ever holds it.
  assumptions: { noDocumentAll: true },
};
