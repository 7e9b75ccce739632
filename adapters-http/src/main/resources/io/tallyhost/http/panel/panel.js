'use strict';
// Nothing here is needed: every page reads and sends without it.

// A form that is on its way is not sent a second time.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post') return;
  if (form.dataset.sent === 'true') {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  for (const button of form.querySelectorAll('button')) {
    if (button !== event.submitter) button.disabled = true;
    button.setAttribute('aria-busy', 'true');
  }
});

// Back from the cache of the browser, forms can be sent again.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) {
    for (const form of document.querySelectorAll('form[data-sent]')) {
      delete form.dataset.sent;
      for (const button of form.querySelectorAll('button')) {
        button.disabled = false;
        button.removeAttribute('aria-busy');
      }
    }
  }
});

// A list narrows while one types.
let waiting = 0;
document.addEventListener('input', (event) => {
  const form = event.target.closest('form[data-live]');
  if (!form) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => narrow(form), 250);
});

function narrow(form) {
  const list = form.closest('.list');
  const query = new URLSearchParams(new FormData(form)).toString();
  const address = form.getAttribute('action') + '?' + query;
  const field = document.activeElement && document.activeElement.id;
  fetch(address, { headers: { Accept: 'text/html' } })
    .then((answer) => answer.text())
    .then((text) => {
      const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById(list.id);
      if (!fresh) return;
      for (const part of ['.scroll', '.empty', '.pager', '.csv']) {
        list.querySelectorAll(':scope > ' + part + ', :scope > .tools > ' + part).forEach((it) => it.remove());
      }
      const csv = fresh.querySelector('.csv');
      if (csv) list.querySelector('.tools').append(csv);
      for (const part of ['.scroll', '.empty', '.pager']) {
        fresh.querySelectorAll(':scope > ' + part).forEach((it) => list.append(it));
      }
      history.replaceState(null, '', address);
      if (field) document.getElementById(field)?.focus();
    })
    .catch(() => form.submit());
}

// One menu at a time, and Escape closes it.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const open of document.querySelectorAll('details.who[open], details.side-small[open]')) {
    open.open = false;
    open.querySelector('summary').focus();
  }
});
document.addEventListener('click', (event) => {
  for (const open of document.querySelectorAll('details.who[open]')) {
    if (!open.contains(event.target)) open.open = false;
  }
});
