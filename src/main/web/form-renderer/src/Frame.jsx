// What every field of ours has around its input: label, description, what is wrong, and the ways they are tied to it.
import {Description, Errors, FormContext, Label} from '@bpmn-io/form-js-viewer';
import {useContext} from 'preact/hooks';

export function useSurroundings() {
  return useContext(FormContext).getService('surroundings');
}

/** What a screen reader is told of the input. */
export function told({domId, errors = [], field}) {
  return {
    'aria-describedby': `${domId}-description ${domId}-error-message`,
    'aria-invalid': errors.length > 0,
    'aria-required': Boolean(field.validate?.required)
  };
}

export function Frame({props, type, label, inputId, children}) {
  const {domId, errors = [], disabled, readonly, field} = props;
  const states = [errors.length && 'fjs-has-errors', disabled && 'fjs-disabled', readonly && 'fjs-readonly'].filter(Boolean);
  return <div class={['fjs-form-field', `fjs-form-field-${type}`, ...states].join(' ')}>
    <Label htmlFor={inputId || domId} label={label ?? field.label} required={field.validate?.required} />
    {children}
    <Description id={`${domId}-description`} description={field.description} />
    <Errors id={`${domId}-error-message`} errors={errors} />
  </div>;
}
