export default definePageConfig({ navigationBarTitleText: '介绍自己' });
