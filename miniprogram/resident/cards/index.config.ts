export default definePageConfig({ navigationBarTitleText: '卡在谁那里' });
