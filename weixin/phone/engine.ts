/** WeChat's component system asks for this version of the web view when it is loaded, so it is set before. */
Object.assign(window, { __webview_engine_version__: 0.02 });
