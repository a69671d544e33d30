// A text field that proposes what may be meant (WAI-ARIA: combobox with a list). The text stays free; nothing is chosen unasked.
import {useState} from 'preact/hooks';

/**
 * @param suggest (text, caret) -> [{key, label, hint}], already cut to what fits
 * @param choose called with the suggestion and the input
 */
export function Suggestions({
  domId, text, suggest, choose, onText, onLeave, onFocus, disabled, readonly, told, listLabel, data
}) {
  const [list, setList] = useState([]);
  const [at, setAt] = useState(-1);
  const listId = `${domId}-list`;
  const show = input => {
    setList(readonly ? [] : suggest(input.value, input.selectionStart ?? input.value.length));
    setAt(-1);
  };
  const close = () => {
    setList([]);
    setAt(-1);
  };
  const take = (suggestion, input) => {
    choose(suggestion, input);
    close();
  };
  const keys = event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!list.length) {
        show(event.target);
      } else {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setAt((at + step + list.length) % list.length);
      }
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      take(list[at], event.target);
    } else if (event.key === 'Escape' && list.length) {
      // The dialog around the form must stay open.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return <div class="mc-suggest">
    <div class="fjs-input-group">
      <input class="fjs-input" id={domId} type="text" role="combobox" autocomplete="off" aria-autocomplete="list"
        aria-expanded={list.length > 0} aria-controls={listId} aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
        value={text} disabled={disabled} readOnly={readonly} onFocus={onFocus} onKeyDown={keys} data-value={data} {...told}
        onInput={event => {
          onText(event.target.value);
          show(event.target);
        }}
        onBlur={event => {
          close();
          onLeave(event.target.value);
        }} />
    </div>
    <ul class="mc-suggestions" id={listId} role="listbox" aria-label={listLabel} hidden={!list.length}>
      {list.map((suggestion, index) => <li key={suggestion.key} id={`${listId}-${index}`} role="option"
        aria-selected={index === at} onMouseDown={event => {
          // The field keeps the focus.
          event.preventDefault();
          take(suggestion, document.getElementById(domId));
        }}>{suggestion.label}{suggestion.hint && <small>{suggestion.hint}</small>}</li>)}
    </ul>
  </div>;
}
