// One of a few, as the browser's own list: every keyboard and every screen reader knows it.
import {Frame, told, useSurroundings} from './Frame.jsx';

export function ListField(props) {
  const {domId, disabled, readonly, field, onChange, onBlur, onFocus, value} = props;
  const {texts} = useSurroundings();
  const chosen = field.values.findIndex(option => option.value === value);
  const change = event => onChange({value: field.values[Number(event.target.value)]?.value ?? null});
  return <Frame props={props} type="select">
    <select class="fjs-select mc-select" id={domId} disabled={disabled || readonly} value={String(chosen)} onChange={change}
      onBlur={onBlur} onFocus={onFocus} {...told(props)}>
      <option value="-1">{texts.choose}</option>
      {field.values.map((option, at) => <option key={at} value={String(at)}>{option.label ?? option.value}</option>)}
    </select>
  </Frame>;
}
