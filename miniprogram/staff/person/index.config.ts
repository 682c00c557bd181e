export default definePageConfig({ navigationBarTitleText: '本人登记' });
