import { createApp } from 'vue';
import { define } from 'wco-widgets';
import App from './App.vue';

define();
createApp(App).mount('#app');
