// Loading: while a large timeline file is read into memory the page says how far that is; small ones are there before.
(function () {
  var SOON = 700;     // milliseconds after which a chart that is not there yet is worth a word
  var AGAIN = 500;
  var asking = 0;

  function by(id) { return document.getElementById(id); }

  function show(share) {
    var place = by("loading");
    if (!place) { return; }
    place.hidden = share === null;
    if (share !== null) {
      place.querySelector("span").textContent = window.timelinePhrases.loading(share);
      place.querySelector("progress").value = share;
    }
  }

  function ask() {
    // Once it is said how many events there are, all of them are in memory.
    if (by("shown") && by("shown").textContent) { show(null); return; }
    fetch("/loading").then(function (answer) { return answer.json(); }).then(function (told) {
      show(told.share < 1 ? told.share : null);
      if (told.share < 1) { asking = setTimeout(ask, AGAIN); }
    }, function () { show(null); });
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.timelineLoading = {
    watch: function () { clearTimeout(asking); asking = setTimeout(ask, SOON); }
  };
})();
