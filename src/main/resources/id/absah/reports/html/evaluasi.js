
"use strict";
(function () {
  var form = document.getElementById("filters");
  var table = document.getElementById("findings");
  if (form && table) {
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
    var text = document.getElementById("f-text");
    var selects = ["rule", "severity", "result", "unit"].map(function (name) {
      return { name: name, element: document.getElementById("f-" + name) };
    });
    var count = document.getElementById("f-count");
    var apply = function () {
      var words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row, i) {
        var fits = selects.every(function (one) {
          return one.element.value === "" || row.dataset[one.name] === one.element.value;
        }) && words.every(function (word) { return texts[i].indexOf(word) >= 0; });
        row.hidden = !fits;
        if (fits) { shown++; }
      });
      count.textContent = count.dataset.text.replace("{shown}", shown).replace("{all}", rows.length);
    };
    var waiting = 0;
    var soon = function () { clearTimeout(waiting); waiting = setTimeout(apply, 120); };
    form.addEventListener("input", soon);
    form.addEventListener("reset", soon);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.hidden = false;
    apply();
  }
  var all = function () { return document.querySelectorAll("details.doc"); };
  [["open-all", true], ["close-all", false]].forEach(function (pair) {
    var button = document.getElementById(pair[0]);
    if (button && all().length > 0) {
      button.hidden = false;
      button.addEventListener("click", function () {
        all().forEach(function (one) { one.open = pair[1]; });
      });
    }
  });
  var reveal = function () {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && target.tagName === "DETAILS") { target.open = true; target.scrollIntoView(); }
  };
  window.addEventListener("hashchange", reveal);
  reveal();
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.filter.call(all(), function (one) {
      return one.dataset.print === "1" && !one.open;
    }).slice(0, 100);
    opened.forEach(function (one) { one.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (one) { one.open = false; });
  });
})();
