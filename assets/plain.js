// Plain: draws parts that only show something as one component of React; a text stays a text, whatever stands in it.
(function () {
  var places = {};    // by name: what draws a place again
  var ahead = null;   // { of, head, ... }: the event that is shown before the page itself knows of it
  var wanted = null;  // the event that shall be in sight: once the page itself has drawn it, that counts

  // Only addresses that open a page; a script in one would run as ours.
  function safe(address) { return typeof address === "string" && /^(https?:|mailto:|[/?#])/i.test(address); }

  function nothing() {}

  // `slots`: what Dash draws by itself, in the places that the tree keeps for it.
  function draw(part, slots, at) {
    if (part === null || part === undefined || part === false || part === "") { return null; }
    if (Array.isArray(part)) { return part.map(function (one, n) { return draw(one, slots, n); }); }
    if (typeof part !== "object") { return String(part); }
    if (part.slot !== undefined) { return slots[part.slot]; }
    var props = { key: part.props.id || at };
    Object.keys(part.props).forEach(function (name) {
      if (name !== "children" && !(name === "href" && !safe(part.props.href))) { props[name] = part.props[name]; }
    });
    if (part.type === "Details" && !props.open && holds(part.props.children)) {
      return window.React.createElement(Fold, { key: props.key, own: props, inside: part.props.children, slots: slots });
    }
    var inside = draw(part.props.children, slots);
    if (part.namespace === "dash_html_components") { return window.React.createElement(part.type.toLowerCase(), props, inside); }
    // A box or a button of a group: it tells its group what is chosen, and Dash nothing.
    props.setProps = nothing;
    props.label = draw(part.props.label, slots);
    return window.React.createElement(window[part.namespace][part.type], props, inside);
  }

  // Whether Dash draws anything in a part.
  function holds(part) {
    if (!part || typeof part !== "object") { return false; }
    return Array.isArray(part) ? part.some(holds) : part.slot !== undefined || holds(part.props.children);
  }

  // What is folded away is made when it is first unfolded: nobody waits for controls that are out of sight.
  function Fold(props) {
    var state = window.React.useState(false), seen = state[0];
    function unfold() { if (!seen) { state[1](true); } }
    // A press is heard before the fold opens, by key too: who goes on with Tab at once finds what is in it.
    var own = Object.assign({}, props.own, { key: undefined, onClick: unfold, onToggle: unfold });
    var inside = seen ? props.inside : props.inside.slice(0, 1);
    return window.React.createElement("details", own, draw(inside, props.slots));
  }

  function Plain(props) {
    var again = window.React.useReducer(function (n) { return n + 1; }, 0)[1];
    window.React.useEffect(function () {
      if (!props.name) { return undefined; }
      places[props.name] = again;
      return function () { if (places[props.name] === again) { delete places[props.name]; } };
    }, [props.name]);
    var own = props.name && ahead && props.of !== wanted ? ahead : null;
    window.React.useEffect(function () { if (props.name === "buttons" && props.of === wanted) { ahead = null; } });
    var tree = own ? own[props.name] : props.tree;
    // What was unfolded for one event stands folded for the next.
    var key = props.name === "facts" ? (own || props).of : String(props.build || 0);
    var slots = [].concat(props.children === undefined ? [] : props.children);
    return window.React.createElement(window.React.Fragment, null, window.React.createElement(window.React.Fragment, { key: key }, draw(tree, slots)));
  }

  // Show an event in the drawer before the page knows that it is selected.
  function show(told) {
    ahead = told;
    wanted = told.of;
    Object.keys(places).forEach(function (name) { places[name](); });
  }

  function want(event) {
    wanted = event;
    if (!event) { ahead = null; }
  }

  // Whether a drawer stands open that can be drawn in.
  function ready() { return Boolean(places.buttons); }

  window.timeline_plain = { Plain: Plain, show: show, want: want, ready: ready };
})();
