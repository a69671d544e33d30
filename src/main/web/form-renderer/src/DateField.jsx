// A calendar day, typed as 12/10/2026 or chosen from a calendar that opens only when it is asked for: it covers what is below.
import flatpickr from 'flatpickr';
import {Vietnamese} from 'flatpickr/dist/esm/l10n/vn.js';
import {useEffect, useRef, useState} from 'preact/hooks';
import {isoDate, shownDate} from './dates.js';
import {Frame, told, useSurroundings} from './Frame.jsx';

export function DateField(props) {
  const {domId, disabled, readonly, field, onBlur, onFocus, value} = props;
  const {texts} = useSurroundings();
  const input = useRef();
  const [typed, setTyped] = useState(shownDate(value));
  useEffect(() => setTyped(shownDate(value)), [value]);

  const take = text => {
    const next = text.trim() === '' ? null : isoDate(text) ?? text.trim();
    setTyped(shownDate(next));
    if (next !== (value ?? null)) {
      props.onChange({value: next});
    }
  };
  const calendar = useCalendar(take, input);
  const off = disabled || readonly;
  const keys = event => {
    if (event.key === 'Enter') {
      take(typed);
    } else if (event.key === 'ArrowDown' && event.altKey && !off) {
      event.preventDefault();
      calendar.open(isoDate(typed));
    }
  };
  return <Frame props={props} type="datetime" label={field.dateLabel ?? field.label} inputId={`${domId}-date`}>
    <div class={`fjs-input-group mc-date${off ? ' fjs-disabled' : ''}`}>
      <input ref={input} class="fjs-input" id={`${domId}-date`} type="text" inputMode="numeric" autocomplete="off"
        placeholder={texts.date.placeholder} value={typed} disabled={disabled} readOnly={readonly} onFocus={onFocus}
        onInput={event => setTyped(event.target.value)} onKeyDown={keys}
        onBlur={() => {
          take(typed);
          onBlur && onBlur();
        }} {...told(props)} />
      <button type="button" class="mc-date-open" disabled={off} aria-label={texts.date.open} title={texts.date.open}
        onClick={() => calendar.open(isoDate(typed))}>
        <span class="glyphicon glyphicon-calendar" aria-hidden="true" />
      </button>
      <div class="mc-date-calendar"><input type="hidden" ref={calendar.anchor} /></div>
    </div>
  </Frame>;
}

function useCalendar(take, input) {
  const {texts} = useSurroundings();
  const anchor = useRef();
  const picker = useRef(null);
  const chosen = useRef(take);
  chosen.current = take;
  useEffect(() => () => picker.current?.destroy(), []);
  const make = () => flatpickr(anchor.current, {
    locale: {...Vietnamese, yearAriaLabel: texts.date.year, monthAriaLabel: texts.date.month, hourAriaLabel: texts.date.hour,
      minuteAriaLabel: texts.date.minute},
    dateFormat: 'Y-m-d', ariaDateFormat: 'l, d/m/Y', clickOpens: false, static: true, disableMobile: true,
    onChange: (days, day) => chosen.current(day),
    onClose: () => input.current?.focus()
  });
  const open = day => {
    picker.current ??= make();
    picker.current.setDate(day, false);
    picker.current.open();
    const calendar = picker.current.calendarContainer;
    const first = ['.selected', '.today', '.flatpickr-day'].map(name => calendar.querySelector(name)).find(Boolean);
    first?.focus();
  };
  return {anchor, open};
}
