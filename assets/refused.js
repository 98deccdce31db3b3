// Refused: what the server refuses in words is told to the reader; the page's own machinery only logs it.
(function () {
  var fetching = window.fetch;
  window.fetch = function () {
    return fetching.apply(this, arguments).then(function (answer) {
      if (answer.status === 403) {
        answer.clone().json().then(function (told) { if (told && told.error) { window.timeline.say(told.error); } }, function () {});
      }
      return answer;
    });
  };
})();
