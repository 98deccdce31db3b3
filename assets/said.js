// Said: how many events are shown, alone and once a while: whoever listens is not read the whole line at every letter.
(function () {
  var waiting = 0;

  function tell() {
    var counted = document.querySelector("#shown strong"), said = window.timeline.by("shown-said");
    if (counted && said && said.textContent !== counted.textContent) { said.textContent = counted.textContent; }
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.said = {
    shown: function () {
      clearTimeout(waiting);
      waiting = setTimeout(tell, 800);
      return window.dash_clientside.no_update;
    }
  };
})();
