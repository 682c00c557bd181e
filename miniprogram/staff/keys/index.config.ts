export default definePageConfig({ navigationBarTitleText: '快捷键' });
