// Small functions bound by data- attributes; every page works without them.
(function () {
  'use strict';

  function say(text) {
    var line = document.getElementById('say');
    if (line) { line.textContent = text; }
  }

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
    within(root, 'form[data-draft]').forEach(function (form) {
      var timer = null;
      on(form, 'input', function () {
        clearTimeout(timer);
        timer = setTimeout(function () { keep(form); }, 2000);
      });
      on(form, 'submit', function () { clearTimeout(timer); });
    });
  }

  function keep(form) {
    var fields = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      if (typeof value === 'string' && (name.charAt(0) !== '_' || name === '_csrf')) { fields.append(name, value); }
    });
    fields.set('draft', form.dataset.draft);
    fetch('/drafts', { method: 'POST', body: fields, credentials: 'same-origin' }).then(function (answer) {
      var out = answer.redirected || answer.status === 401 || answer.status === 403;
      form.dataset.kept = answer.ok && !out ? 'yes' : 'no';
      if (out) { tell(document.body.dataset.signedOut); }
    }, function () { form.dataset.kept = 'no'; });
  }

  // data-say: what is read out once the page is there
  function spoken(root) {
    within(root, '[data-say]').forEach(function (line) { setTimeout(function () { say(line.textContent); }, 100); });
  }

  // data-arrange: two lists between which items are dragged by their handles; the order goes into the forms
  function arranges(root) {
    within(root, '[data-arrange]').forEach(function (form) {
      if (!window.Sortable) { return; }
      within(form, '.handle').forEach(function (handle) { handle.hidden = false; });
      within(form, '[data-list]').forEach(function (list) {
        window.Sortable.create(list, { forceFallback: true, group: 'agenda', handle: '.handle', animation: 0, onEnd: function (moved) { arranged(form, moved.item); } });
      });
    });
  }

  function arranged(form, item) {
    var listed = Array.from(form.querySelectorAll('[data-list=agenda] > li'));
    var order = listed.map(function (each) { return each.dataset.id; }).join(',');
    within(document, 'input[name=order]').forEach(function (field) { field.value = order; });
    within(document, 'a[href*="order="]').forEach(function (link) { link.href = link.href.replace(/order=[^&]*/, 'order=' + encodeURIComponent(order)); });
    history.replaceState(null, '', '?order=' + encodeURIComponent(order));
    document.getElementById('unsaved').hidden = false;
    listed.forEach(function (each, at) {
      var place = each.querySelector('input[name^="at."]');
      if (place) { place.value = at + 1; }
    });
    var place = listed.indexOf(item) + 1;
    var words = place > 0 ? form.dataset.said.replace('{0}', place).replace('{1}', listed.length) : form.dataset.out;
    say(item.dataset.title + ' ' + words);
  }

  // data-insert="field": a button that puts its text into a text box
  function phrases(root) {
    within(root, 'button[data-insert]').forEach(function (button) {
      on(button, 'click', function () {
        var box = document.getElementById(button.dataset.insert);
        box.value = box.value + button.textContent;
        box.dispatchEvent(new Event('input', { bubbles: true }));
        box.focus();
      });
    });
  }

  // data-files: says which file was chosen, in the line named by aria-describedby
  function files(root) {
    within(root, 'input[type=file]').forEach(function (input) {
      var line = document.getElementById(input.dataset.state || '');
      on(input, 'change', function () {
        if (line) {
          line.textContent = Array.from(input.files, function (file) {
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
    within(root, '[data-drop]').forEach(function (area) {
      on(area, 'dragover', function (event) { event.preventDefault(); area.classList.add('over'); });
      on(area, 'dragleave', function () { area.classList.remove('over'); });
      on(area, 'drop', function (event) {
        event.preventDefault();
        area.classList.remove('over');
        give(area, Array.from(event.dataTransfer.files));
      });
    });
  }

  function give(area, dropped) {
    var inputs = Array.from(area.querySelectorAll('input[type=file]'));
    dropped.forEach(function (file) {
      var named = inputs.filter(function (input) {
        var word = input.dataset.word;
        return word && file.name.indexOf(word) >= 0;
      });
      var target = named[0] || inputs.filter(function (input) { return input.multiple; })[0];
      if (!target) { return; }
      var all = new DataTransfer();
      if (target.multiple) { Array.from(target.files).forEach(function (earlier) { all.items.add(earlier); }); }
      all.items.add(file);
      target.files = all.files;
      target.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  // data-once: a form is sent once; comfort only, the server knows the key
  function once(root) {
    within(root, 'form[method=post]').forEach(function (form) {
      on(form, 'submit', function (event) {
        if (form.dataset.sent === 'yes') { event.preventDefault(); return; }
        form.dataset.sent = 'yes';
        form.setAttribute('aria-busy', 'true');
      });
    });
  }

  // data-print: prints the page
  function prints(root) {
    within(root, 'button[data-print]').forEach(function (button) {
      button.hidden = false;
      on(button, 'click', function () { window.print(); });
    });
  }

  // data-needs="name=value,value": shown only while a radio of that name has one of the values
  function needs(root) {
    within(root, '[data-needs]').forEach(function (part) {
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
    within(root, 'input[data-suggest]').forEach(function (input) {
      var timer = null;
      var list = document.getElementById(input.getAttribute('list'));
      on(input, 'input', function (event) {
        clearTimeout(timer);
        if (event.isComposing) { return; }
        timer = setTimeout(function () { suggest(input, list); }, 300);
      });
    });
  }

  function suggest(input, list) {
    var typed = input.value;
    fetch(input.dataset.suggest + '?typed=' + encodeURIComponent(typed), { credentials: 'same-origin' })
      .then(function (answer) { return answer.ok && !answer.redirected ? answer.json() : []; })
      .then(function (words) {
        if (input.value !== typed) { return; }
        list.textContent = '';
        words.forEach(function (word) {
          var option = document.createElement('option');
          option.value = word;
          list.appendChild(option);
        });
      }, function () { list.textContent = ''; });
  }

  // data-size: another size of the page's picture; leafing keeps it
  function sizes(root) {
    within(root, 'a[data-size]').forEach(function (link) {
      on(link, 'click', function (event) {
        var size = link.dataset.size;
        event.preventDefault();
        within(link.parentNode, 'a').forEach(function (each) { each.removeAttribute('aria-current'); });
        link.setAttribute('aria-current', 'true');
        link.parentNode.nextElementSibling.className = 'sheet ' + size;
        within(document, 'a[rel]').forEach(function (each) { each.href = each.href.replace(/size=\w+/, 'size=' + size); });
        if (link.pathname === location.pathname) { history.replaceState(null, '', link.href); }
      });
    });
  }

  function bind(root) {
    [sizes, suggests, drafts, phrases, files, drops, once, prints, needs, arranges, spoken].forEach(function (each) { each(root); });
  }

  function failed() { tell(document.body.dataset.offline); }

  function tell(words) {
    var area = document.getElementById('message');
    area.textContent = '';
    var line = document.createElement('div');
    line.className = 'message offline';
    line.tabIndex = -1;
    line.textContent = words;
    area.appendChild(line);
    line.focus();
  }

  on(document, 'DOMContentLoaded', function () {
    bind(document);
    focusFirst(document);
  });
  on(document, 'htmx:load', function (event) {
    if (event.detail.elt !== document.body) { bind(event.detail.elt); }
  });
  on(document, 'htmx:afterSettle', function (event) { focusFirst(event.detail.elt); });
  on(document, 'htmx:sendError', failed);
  on(document, 'htmx:responseError', failed);
  on(window, 'pageshow', function (event) {
    if (event.persisted) { within(document, 'form[data-sent]').forEach(function (form) { delete form.dataset.sent; form.removeAttribute('aria-busy'); }); }
  });
  window.huiji = { say: say, bind: bind };
})();
