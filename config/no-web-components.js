/**
 * Replaces Taro's web components in a browser build: Taro's router and entry register these elements, but no
 * page uses them.
 */
const nothing = () => {};

export const defineCustomElementTaroPullToRefreshCore = nothing;
export const defineCustomElementTaroTabbar = nothing;
export const defineCustomElementTaroSwiperCore = nothing;
export const defineCustomElementTaroSwiperItemCore = nothing;
