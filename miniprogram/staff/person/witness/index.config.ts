export default definePageConfig({ navigationBarTitleText: '当面说好代办' });
