// Draws a Camunda Form. Everything a person reads and everything that is asked of the server comes from outside (`surroundings`),
// so that this bundle holds form-js and the fields that are ours, and is built anew only when one of these changes.
import {Form} from '@bpmn-io/form-js-viewer';
import {ourFields} from './fields.js';

export {shortened} from './FileField.jsx';
export {ServerRules} from './ServerRules.js';

/**
 * @param container element that the form is drawn in
 * @param schema the form as it was deployed
 * @param data values of its fields and of its conditions, by key
 * @param surroundings `texts`; `agencies()` and `places()`, which promise lists; `papers()`, which promises the papers of the
 *   dossier, or null while there is no dossier; `send(paper, file)`, which keeps a scan
 * @returns promise of the form
 */
export async function drawForm({container, schema, data, surroundings}) {
  const form = new Form({container, additionalModules: [ourFields(surroundings)]});
  await form.importSchema(withOpenLists(schema), data);
  return form;
}

// Rows behind "Expand all" are out of sight, and so is what is wrong in them.
function withOpenLists(component) {
  const copy = {...component};
  if (copy.type === 'dynamiclist') {
    copy.disableCollapse = true;
  }
  if (Array.isArray(copy.components)) {
    copy.components = copy.components.map(withOpenLists);
  }
  return copy;
}
