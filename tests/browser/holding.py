"""Holding: an answer of the server that is kept back until a test lets it go."""

HOLD = """() => {
  const real = window.fetch;
  window.fetch = (address, asked) => {
    const chart = typeof asked?.body === "string" && JSON.parse(asked.body).output?.includes("graph.figure");
    if (!chart || window.held) { return real(address, asked); }
    return new Promise(answer => { window.held = () => { window.fetch = real; answer(real(address, asked)); }; });
  };
}"""
"""Keeps back what the page asks first for a chart until it is let go."""
