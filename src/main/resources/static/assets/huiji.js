// Small functions bound by data- attributes; every page works without them.
(function () {
  'use strict';

  function say(text) {
    var line = byId('say');
    if (line && line.textContent !== text) { line.textContent = text; }
  }

  function byId(id) { return document.getElementById(id); }

  function on(target, kind, act) { target.addEventListener(kind, act); }

  function within(root, selector) {
    var found = Array.from(root.querySelectorAll(selector));
    if (root.matches && root.matches(selector)) { found.unshift(root); }
    return found;
  }

  // data-focus: what a person has to read first, once, after an answer
  function focusFirst(root) {
    var first = within(root, '[data-focus]')[0];
    if (first) { first.focus(); }
  }

  // data-draft="form": keeps on the server what is being typed
  function drafts(root) {
    within(root, 'form[data-draft]').forEach(form => {
      var timer = null;
      on(form, 'input', () => {
        clearTimeout(timer);
        timer = setTimeout(() => { keep(form); }, 2000);
      });
      on(form, 'submit', () => { clearTimeout(timer); });
    });
  }

  function keep(form) {
    var fields = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      if (typeof value === 'string' && (name.charAt(0) !== '_' || name === '_csrf')) { fields.append(name, value); }
    });
    fields.set('draft', form.dataset.draft);
    fetch('/drafts', { method: 'POST', body: fields, credentials: 'same-origin' }).then(answer => {
      var out = answer.redirected || answer.status === 401 || answer.status === 403;
      form.dataset.kept = answer.ok && !out ? 'yes' : 'no';
      if (out) { tell(document.body.dataset.signedOut); }
    }, () => { form.dataset.kept = 'no'; });
  }

  // data-say: what is read out once the page is there
  function spoken(root) {
    within(root, '[data-say]').forEach(line => { setTimeout(() => { say(line.textContent); }, 100); });
  }

  // data-arrange: two lists between which items are dragged by their handles; the order goes into the forms
  function arranges(root) {
    within(root, '[data-arrange]').forEach(form => {
      if (!window.Sortable) { return; }
      within(form, '.handle').forEach(handle => { handle.hidden = false; });
      within(form, '[data-list]').forEach(list => {
        window.Sortable.create(list, { forceFallback: true, group: 'agenda', handle: '.handle', animation: 0, onEnd: moved => { arranged(form, moved.item); } });
      });
    });
  }

  function arranged(form, item) {
    var listed = Array.from(form.querySelectorAll('[data-list=agenda] > li'));
    var order = listed.map(each => { return each.dataset.id; }).join(',');
    within(document, 'input[name=order]').forEach(field => { field.value = order; });
    within(document, 'a[href*="order="]').forEach(link => { link.href = link.href.replace(/order=[^&]*/, 'order=' + encodeURIComponent(order)); });
    history.replaceState(null, '', '?order=' + encodeURIComponent(order));
    byId('unsaved').hidden = false;
    listed.forEach((each, at) => {
      var place = each.querySelector('input[name^="at."]');
      if (place) { place.value = at + 1; }
    });
    var place = listed.indexOf(item) + 1;
    var words = place > 0 ? form.dataset.said.replace('{0}', place).replace('{1}', listed.length) : form.dataset.out;
    say(item.dataset.title + ' ' + words);
  }

  // data-insert="field": a button that puts its text into a text box
  function phrases(root) {
    within(root, 'button[data-insert]').forEach(button => {
      on(button, 'click', () => {
        var box = byId(button.dataset.insert);
        box.value = box.value + button.textContent;
        box.dispatchEvent(new Event('input', { bubbles: true }));
        box.focus();
      });
    });
  }

  // data-files: says which file was chosen, in the line named by aria-describedby
  function files(root) {
    within(root, 'input[type=file]').forEach(input => {
      var line = byId(input.dataset.state || '');
      on(input, 'change', () => {
        if (line) {
          line.textContent = Array.from(input.files, file => {
            return (input.dataset.chosen || '') + ' ' + file.name + '，' + size(file.size);
          }).join('；');
        }
      });
    });
  }

  function size(bytes) {
    return bytes < 1048576 ? Math.max(1, Math.round(bytes / 1024)) + 'KB' : (bytes / 1048576).toFixed(1) + 'MB';
  }

  // data-drop: an area that gives dropped files to the field whose word they bear, others to the one for several
  function drops(root) {
    within(root, '[data-drop]').forEach(area => {
      on(area, 'dragover', event => { event.preventDefault(); area.classList.add('over'); });
      on(area, 'dragleave', () => { area.classList.remove('over'); });
      on(area, 'drop', event => {
        event.preventDefault();
        area.classList.remove('over');
        give(area, Array.from(event.dataTransfer.files));
      });
    });
  }

  function give(area, dropped) {
    var inputs = Array.from(area.querySelectorAll('input[type=file]'));
    dropped.forEach(file => {
      var named = inputs.filter(input => {
        var word = input.dataset.word;
        return word && file.name.indexOf(word) >= 0;
      });
      var target = named[0] || inputs.filter(input => { return input.multiple; })[0];
      if (!target) { return; }
      var all = new DataTransfer();
      if (target.multiple) { Array.from(target.files).forEach(earlier => { all.items.add(earlier); }); }
      all.items.add(file);
      target.files = all.files;
      target.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  // data-once: a form is sent once; comfort only, the server knows the key
  function once(root) {
    within(root, 'form[method=post]').forEach(form => {
      on(form, 'submit', event => {
        if (form.dataset.sent === 'yes') { event.preventDefault(); return; }
        form.dataset.sent = 'yes';
        form.setAttribute('aria-busy', 'true');
      });
    });
  }

  // data-print: prints the page
  function prints(root) {
    within(root, 'button[data-print]').forEach(button => {
      button.hidden = false;
      on(button, 'click', () => { window.print(); });
    });
  }

  // data-needs="name=value,value": shown only while a radio of that name has one of the values
  function needs(root) {
    within(root, '[data-needs]').forEach(part => {
      var rule = part.dataset.needs.split('=');
      var form = part.closest('form');
      function look() {
        var chosen = form.querySelector('[name="' + rule[0] + '"]:checked');
        part.hidden = !(chosen && rule[1].split(',').indexOf(chosen.value) >= 0);
      }
      on(form, 'change', look);
      look();
    });
  }

  // data-suggest="/address": what may be meant, as a list below the field; silent where none comes
  function suggests(root) {
    within(root, 'input[data-suggest]').forEach(input => {
      var timer = null;
      var list = byId(input.getAttribute('list'));
      on(input, 'input', event => {
        clearTimeout(timer);
        if (event.isComposing) { return; }
        timer = setTimeout(() => { suggest(input, list); }, 300);
      });
    });
  }

  function suggest(input, list) {
    var typed = input.value;
    fetch(input.dataset.suggest + '?typed=' + encodeURIComponent(typed), { credentials: 'same-origin' })
      .then(answer => { return answer.ok && !answer.redirected ? answer.json() : []; })
      .then(words => {
        if (input.value !== typed) { return; }
        list.textContent = '';
        words.forEach(word => {
          var option = document.createElement('option');
          option.value = word;
          list.appendChild(option);
        });
      }, () => { list.textContent = ''; });
  }

  // data-size: another size of the page's picture; leafing keeps it
  function sizes(root) {
    within(root, 'a[data-size]').forEach(link => {
      on(link, 'click', event => {
        var size = link.dataset.size;
        event.preventDefault();
        within(link.parentNode, 'a').forEach(each => { each.removeAttribute('aria-current'); });
        link.setAttribute('aria-current', 'true');
        link.parentNode.nextElementSibling.className = 'sheet ' + size;
        within(document, 'a[rel]').forEach(each => { each.href = each.href.replace(/size=\w+/, 'size=' + size); });
        if (link.pathname === location.pathname) { history.replaceState(null, '', link.href); }
      });
    });
  }

  function bind(root) {
    [sizes, suggests, drafts, phrases, files, drops, once, prints, needs, arranges, spoken].forEach(each => { each(root); });
  }

  function failed() { tell(document.body.dataset.offline); }

  function tell(words) {
    var area = byId('message');
    area.textContent = '';
    var line = document.createElement('div');
    line.className = 'message offline';
    line.tabIndex = -1;
    line.textContent = words;
    area.appendChild(line);
    line.focus();
  }

  on(document, 'DOMContentLoaded', () => {
    bind(document);
    focusFirst(document);
  });
  on(document, 'htmx:load', event => {
    if (event.detail.elt !== document.body) { bind(event.detail.elt); }
  });
  // what a swap takes the focus from gives it to what came in its place
  var held = false;
  on(document, 'htmx:beforeSwap', event => { held = event.detail.target.contains(document.activeElement); });
  on(document, 'htmx:afterSettle', event => {
    var part = within(event.detail.elt, '[tabindex]')[0];
    focusFirst(event.detail.elt);
    if (held && part && document.activeElement === document.body) { part.focus(); }
  });
  on(document, 'htmx:sendError', failed);
  on(document, 'htmx:responseError', failed);
  on(window, 'pageshow', event => {
    if (event.persisted) { within(document, 'form[data-sent]').forEach(form => { delete form.dataset.sent; form.removeAttribute('aria-busy'); }); }
  });
  window.huiji = { say: say, bind: bind };
})();
