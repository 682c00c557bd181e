export default definePageConfig({ navigationBarTitleText: '怎么方便' });
