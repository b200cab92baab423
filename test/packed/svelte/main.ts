import { mount } from 'svelte';
import { define } from 'wco-widgets';
import App from './App.svelte';

define();
const target = document.querySelector('#app');
if (target) mount(App, { target });
