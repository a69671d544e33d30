// Repairs in Cockpit: a page of its own, and a tab of every running instance. Loaded by scripts/config.js.
import {instanceTab, menu, pages} from './repair-pages-v1.js';

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('./repair-v1.css', import.meta.url).href;
document.head.append(style);

export default [instanceTab, menu, ...pages];
