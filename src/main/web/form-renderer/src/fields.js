// What stands in the place of form-js's own fields, its words and its checks.
import {FilePicker, Select, Textfield, Datetime} from '@bpmn-io/form-js-viewer';
import {h} from 'preact';
import {AddressField} from './AddressField.jsx';
import {AgencyField} from './AgencyField.jsx';
import {DateField} from './DateField.jsx';
import {FileField} from './FileField.jsx';
import {ListField} from './ListField.jsx';
import {ServerRules} from './ServerRules.js';

/** A text field with the property `picker` is drawn as one of these. */
const PICKERS = {address: AddressField, agency: AgencyField};

const as = (original, choose) => Object.assign(props => h(choose(props.field) || original, props), {config: original.config});

const ours = [
  as(Textfield, field => PICKERS[field.properties?.picker]),
  as(Datetime, field => field.subtype === 'date' && DateField),
  // What is computed or searched in stays form-js's own.
  as(Select, field => Array.isArray(field.values) && !field.searchable && ListField),
  as(FilePicker, () => FileField)
];

class Fields {
  constructor(formFields) {
    ours.forEach(field => formFields.register(field.config.type, field));
  }
}
Fields.$inject = ['formFields'];

function translator(texts) {
  return (template, replacements = {}) => {
    const text = Object.hasOwn(texts, template) ? texts[template] : template;
    return text.replace(/{([^}]+)}/g, (placeholder, key) => key in replacements ? String(replacements[key]) : placeholder);
  };
}

export function ourFields(surroundings) {
  return {
    __init__: ['ourFields'],
    ourFields: ['type', Fields],
    surroundings: ['value', surroundings],
    translate: ['value', translator(surroundings.texts.formJs)],
    validator: ['type', ServerRules]
  };
}
