// Helps where there is script; the page does all of it without.
(function () {
  'use strict';
  var form = document.getElementById('submit-form');
  var wrong = document.getElementById('wrong');
  if (wrong) {
    wrong.focus();
  }

  // sent twice by an impatient finger
  form.addEventListener('submit', function (event) {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    setTimeout(function () { delete form.dataset.sent; }, 5000);
  });
  window.addEventListener('pageshow', function () { delete form.dataset.sent; });

  // said before ten minutes of sending, not after
  var files = document.getElementById('files');
  files.addEventListener('change', function () {
    var chosen = Array.prototype.slice.call(files.files);
    var large = chosen.filter(function (file) { return file.size > files.dataset.largest * 1024 * 1024; });
    files.setCustomValidity(chosen.length > files.dataset.most ? 'Nhiều nhất ' + files.dataset.most + ' tệp.'
      : large.length ? 'Tệp "' + large[0].name + '" lớn quá ' + files.dataset.largest + ' MB.' : '');
    files.reportValidity();
  });

  var name = document.getElementById('procedureName');
  var matches = document.getElementById('found-procedures');
  var waiting;
  name.addEventListener('input', function () {
    clearTimeout(waiting);
    waiting = setTimeout(search, 400);
  });

  function search() {
    var text = name.value.trim();
    if (text.length < 2) {
      return;
    }
    fetch(matches.dataset.source + '?tim=' + encodeURIComponent(text), { headers: { Accept: 'application/json' } })
      .then(function (answer) { return answer.ok ? answer.json() : []; })
      .then(function (found) { if (name.value.trim() === text) { show(found); } })
      .catch(function () { /* the button still works */ });
  }

  function show(found) {
    var none = matches.querySelector('input[value=""]');
    matches.querySelectorAll('.none, .option').forEach(function (old) {
      if (!old.contains(none)) {
        old.remove();
      }
    });
    found.forEach(function (procedure) {
      matches.insertBefore(option(procedure), none.closest('.option'));
    });
    if (found.length === 0) {
      matches.insertBefore(nothing(), none.closest('.option'));
    }
    none.checked = true;
    matches.hidden = false;
  }

  function nothing() {
    var note = document.createElement('p');
    note.className = 'hint none';
    note.textContent = 'Không tìm thấy thủ tục nào có những từ này.';
    return note;
  }

  function option(procedure) {
    var label = document.createElement('label');
    label.className = 'option';
    var radio = document.createElement('input');
    radio.type = 'radio';
    radio.name = 'procedureCode';
    radio.value = procedure.code;
    var text = document.createElement('span');
    text.textContent = procedure.name;
    label.append(radio, ' ', text);
    return label;
  }
})();
