export default definePageConfig({ navigationBarTitleText: '补充几句' });
