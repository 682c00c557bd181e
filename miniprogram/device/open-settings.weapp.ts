declare const wx: WechatMiniprogram.Wx;

/** Opens WeChat's page on which the person allows what was refused before; null where there is none. */
export const openSettings: (() => void) | null = () => wx.openSetting({ fail: () => undefined });
