// Rows: cells of a spreadsheet that are pasted anywhere but into a field are no article; their dialog opens.
(function () {
  // At least two columns in each of the first lines, and two lines: a tab in running text makes no table.
  function cells(text) {
    var lines = text.replace(/\s+$/, "").split("\n").slice(0, 5);
    return lines.length > 1 && lines.every(function (line) { return line.indexOf("\t") >= 0; });
  }

  document.addEventListener("paste", function (paste) {
    var text = paste.clipboardData && !paste.clipboardData.files.length ? paste.clipboardData.getData("text/plain") : "";
    if (window.timeline.editable(paste.target) || !document.getElementById("pasted-open") || !cells(text)) { return; }
    paste.stopImmediatePropagation();
    paste.preventDefault();
    window.timeline.set("pasted", { value: text });
    window.timeline.set("pasted-dialog", { opened: true });
  }, true);
})();
