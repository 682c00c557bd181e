export default definePageConfig({ navigationBarTitleText: '不让谁看' });
