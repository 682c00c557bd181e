module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]],
  // `x?.y` and `x ?? y` compare with null once. Only `document.all` equals null without being null or
  // undefined, and nothing here ever holds it.
  assumptions: { noDocumentAll: true },
};
