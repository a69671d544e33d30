// Heat map and histories in Cockpit. Loaded by scripts/config.js.
import {definitionTab} from './definition-history-v1.js';
import {instanceTab, menu, pages} from './dossier-history-v1.js';
import {heatAction, heatDiagram, heatTab} from './heat-v1.js';

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('./history-v1.css', import.meta.url).href;
document.head.append(style);

export default [heatDiagram, heatAction, heatTab, definitionTab, instanceTab, menu, ...pages];
