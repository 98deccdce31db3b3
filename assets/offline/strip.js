/* Strip: all days in little, how many events when, and the part of them that the chart shows. */
const BARS = 80;
const strip = make("div", { class: "strip", "aria-hidden": "true", title: W.strip, dir: "ltr" });

function drawStrip(events) {
  const [first, last] = wholeDays();
  const counts = new Array(BARS).fill(0);
  for (const event of events) {
    if (event.mark) counts[Math.min(BARS - 1, Math.max(0, Math.floor(((event.mark.day - first) / (last - first)) * BARS)))] += 1;
  }
  const most = Math.max(1, ...counts);
  const bars = counts.map((count) => {
    const bar = make("span", { class: "bar" });
    bar.style.height = count ? `${Math.max(8, (count / most) * 100)}%` : "0";
    return bar;
  });
  const share = (day) => `${Math.min(Math.max((day - first) / (last - first), 0), 1) * 100}%`;
  const [from, to] = days();
  const brush = make("span", { class: "brush" }, make("span", { class: "grip start" }), make("span", { class: "grip end" }));
  brush.style.left = share(from);
  brush.style.right = `calc(100% - ${share(to)})`;
  strip.replaceChildren(make("div", { class: "bars" }, ...bars), brush);
}

dragging(strip, (move, start) => {
  const [first, last] = wholeDays();
  const by = (move / strip.clientWidth) * (last - first);
  const [from, to] = days();
  if (strip.dataset.grip === "start") look(Math.min(from + by, to - SHORTEST), to);
  else if (strip.dataset.grip === "end") look(from, Math.max(to + by, from + SHORTEST));
  else look(from + by, to + by);
});
strip.addEventListener("pointerdown", (press) => {
  const grip = press.target.closest(".grip");
  strip.dataset.grip = grip ? (grip.classList.contains("start") ? "start" : "end") : "";
}, { capture: true });
/* A press beside the window brings it there. */
strip.addEventListener("click", (press) => {
  if (strip.dataset.dragged || press.target.closest(".brush")) return;
  const box = strip.getBoundingClientRect();
  const [first, last] = wholeDays();
  const day = first + ((press.clientX - box.left) / box.width) * (last - first);
  const [from, to] = days();
  look(day - (to - from) / 2, day + (to - from) / 2);
});
